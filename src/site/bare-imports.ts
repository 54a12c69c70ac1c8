import type { Plugin } from 'vite';

/** Vite's own name for the module that wraps each dynamic import in a build. */
const helper = '\0vite/preload-helper.js';
/** Where Vite will write the list of chunks that a dynamic import needs. */
const listOfChunks = /,\s*__VITE_PRELOAD__/g;

/**
 * Leaves dynamic imports as they are. Vite wraps each one in 600 bytes (brotli) that fetch its style
 * sheets and shared chunks ahead, and in the names of all of them, 250 more; no script here has a style
 * sheet of its own (they import the text, `?inline`), and each is one chunk or two.
 * @see https://vite.dev/guide/features.html#async-chunk-loading-optimization
 */
export function bareImports(): Plugin {
  return {
    name: 'guide-bare-imports',
    enforce: 'pre',
    apply: 'build',
    // One for each importer, so that it is inlined there and is no file of its own.
    resolveId: (id, importer) => (id === helper ? `${helper}?for=${importer}` : undefined),
    load: (id) =>
      id.startsWith(`${helper}?`) ? 'export const __vitePreload = (load) => load();' : undefined,
    generateBundle: {
      order: 'pre',
      handler(_options, bundle) {
        for (const chunk of Object.values(bundle))
          if (chunk.type === 'chunk') chunk.code = chunk.code.replace(listOfChunks, '');
      },
    },
  };
}
