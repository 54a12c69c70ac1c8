import type { Plugin, ViteDevServer } from 'vite';
import type { GuideContent } from '../guide.ts';
import { invalidate } from './invalidate.ts';

const moduleName = 'virtual:guide-content';
const resolvedId = `\0${moduleName}`;

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

/** Makes the development server load the content again, and the browser reload the pages that are open. */
export function reloadContent(server: ViteDevServer): void {
  invalidateContent(server);
  server.environments.client.hot.send({ type: 'full-reload' });
}

/** Invalidates the content in a running development server, and the addresses that its routes were given. */
export function invalidateContent(server: ViteDevServer): void {
  invalidate(server, (graph) => [graph.getModuleById(resolvedId)]);
  // Astro's own event, on which it drops its cache of the addresses of each route.
  for (const environment of Object.values(server.environments))
    environment.hot.send('astro:content-changed', {});
}
