import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import type { GuideContent } from '../guide.ts';

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

/**
 * Lets an answer that was begun before the content was read again, and ends after it, leave nothing of the
 * content as it was: Astro would keep the addresses of before for good.
 * @param readings tells how often the content has been read
 */
export function forgetAfterAnswers(server: ViteDevServer, readings: () => number): void {
  server.middlewares.use((_, response, next) => {
    const begun = readings();
    response.on('close', () => {
      if (begun !== readings()) forgetContent(server);
    });
    next();
  });
}

function forgetContent(server: ViteDevServer): void {
  const now = Date.now();
  for (const environment of Object.values(server.environments)) {
    const module = environment.moduleGraph.getModuleById(resolved);
    if (module) environment.moduleGraph.invalidateModule(module, undefined, now, true);
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    const evaluated = evaluatedModules.getModuleById(resolved);
    if (evaluated) evaluatedModules.invalidateModule(evaluated);
    // Astro's own event: it forgets which addresses its routes have.
    environment.hot.send('astro:content-changed', {});
  }
}
