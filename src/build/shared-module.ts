import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/** The end of the path of the one module that the build and the pages that it renders share. */
const shared = '/src/components/handed-over.ts';

/**
 * Leaves one module out of the bundle that renders the pages, so that both have the same instance of it.
 * Reading the content a second time took a tenth of a build's processor time at 1,000 chapters.
 */
export function sharedModule(): Plugin {
  return {
    name: 'guide-shared-module',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer, options) {
      if (!source.endsWith('/handed-over.ts')) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found?.id.endsWith(shared)) return undefined;
      return { id: pathToFileURL(found.id).href, external: true };
    },
  };
}
