import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { forgetContent } from './content-module.ts';
import { invalidate } from './invalidate.ts';

/**
 * Keeps a development server from answering with what it had loaded before the content changed, in two cases
 * that Astro 7.3 leaves to chance:
 * - An answer that begins before the content is read again and ends after it makes Astro keep the addresses
 *   from before.
 * - Astro lists the texts that it can render in a file, and loads the list again when the watcher tells that
 *   it changed; on a busy machine the watcher misses this, and a new chapter cannot be rendered.
 * @param readings tells how often the content has been read
 */
export function keepAnswersFresh(server: ViteDevServer, readings: () => number): void {
  const list = join(server.config.root, '.astro/content-modules.mjs');
  const stamp = () => statSync(list, { throwIfNoEntry: false })?.mtimeMs;
  let loaded = stamp();
  server.middlewares.use((_, response, next) => {
    const now = stamp();
    if (now !== loaded) invalidate(server, (graph) => graph.getModulesByFile(list));
    loaded = now;
    const begun = readings();
    response.on('close', () => {
      if (begun !== readings()) forgetContent(server);
    });
    next();
  });
}
