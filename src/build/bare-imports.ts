import type { Plugin } from 'vite';

/**
 * Lets `import()` in a page's script stay the browser's own. Vite wraps each in a helper that preloads
 * the chunk's styles and imports; ours have none, and the helper alone would be 600 of the 1,500 bytes
 * that a page may load before a reader does anything.
 */
export function bareImports(): Plugin {
  return {
    name: 'bare-imports',
    enforce: 'pre',
    load: (id) =>
      id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined,
  };
}
