import type { Plugin } from 'vite';
import type { GuideContent } from '../guide.ts';

const moduleName = 'virtual:guide-content';
/** Id of the resolved module, as Vite's graphs of modules know it. */
export const resolvedId = `\0${moduleName}`;

/**
 * A Vite plug-in with the virtual module from which pages import the content that the integration has read.
 * @param content returns the content as last read; undefined when it could not be read
 * @see https://vite.dev/guide/api-plugin.html#virtual-modules-convention
 */
export function contentModule(content: () => GuideContent | undefined): Plugin {
  return {
    name: 'guide-content',
    resolveId: (id) => (id === moduleName ? resolvedId : undefined),
    load(id) {
      if (id !== resolvedId) return undefined;
      const currentContent = content();
      if (!currentContent)
        throw new Error('the content cannot be read; the terminal names each problem');
      // JSON in a string, because bundlers are slow with an object literal of megabytes.
      return `export const content = JSON.parse(${JSON.stringify(JSON.stringify(currentContent))});`;
    },
  };
}
