/**
 * The oldest browsers in which every feature works. The build compiles scripts and style sheets for them, and a test
 * fails when one uses what they lack. Older browsers still show the text, because it needs no script.
 */
export const oldestBrowsers = { safari: '16.4', firefox: '115', chrome: '111' } as const;

/** The same browsers in the form of Vite's `build.target`, as "safari16.4". */
export const buildTargets = Object.entries(oldestBrowsers).map(([name, version]) => name + version);
