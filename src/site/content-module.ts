import type { Plugin, ViteDevServer } from 'vite';
import type { GuideContent } from '../guide.ts';
import { invalidate } from './invalidate.ts';

const name = 'virtual:guide-content';
const resolved = `\0${name}`;

/**
 * The module through which pages get the content that the integration has read.
 * @param content gives the content as it was read last
 * @see https://vite.dev/guide/api-plugin.html#virtual-modules-convention
 */
export function contentModule(content: () => GuideContent | undefined): Plugin {
  return {
    name: 'guide-content',
    resolveId: (id) => (id === name ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      const read = content();
      if (!read) throw new Error('the content cannot be read; the terminal names each problem');
      // A string, since a bundler takes its time for a literal of megabytes.
      return `export const content = JSON.parse(${JSON.stringify(JSON.stringify(read))});`;
    },
  };
}

/** Makes a running development server load the content anew, and the pages that are open with it. */
export function reloadContent(server: ViteDevServer): void {
  forgetContent(server);
  server.environments.client.hot.send({ type: 'full-reload' });
}

/** Makes the pages of a running development server ask for the content again, and for the addresses of its routes. */
export function forgetContent(server: ViteDevServer): void {
  invalidate(server, (modules) => [modules.getModuleById(resolved)]);
  // Astro's own event: it forgets which addresses its routes have.
  for (const environment of Object.values(server.environments))
    environment.hot.send('astro:content-changed', {});
}
