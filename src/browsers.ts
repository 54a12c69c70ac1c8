/**
 * The oldest browsers in which everything works. The build writes its scripts and style sheets for them, and
 * a test refuses what they lack. In older ones the text can be read: it needs no script.
 */
export const oldestBrowsers = { safari: '16.4', firefox: '115', chrome: '111' } as const;

/** The same as Vite takes it for `build.target`. */
export const buildTargets = Object.entries(oldestBrowsers).map(([name, version]) => name + version);
