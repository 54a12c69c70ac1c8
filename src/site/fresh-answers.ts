import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { forgetContent } from './content-module.ts';
import { invalidate } from './invalidate.ts';

/** Astro's module of the texts of the content folder, and the files that it writes them to (7.3). */
const store = '\0astro:data-layer-content';
const storeFile = '.astro/data-store.json';
const listFile = '.astro/content-modules.mjs';

/**
 * Keeps a development server from answering with what it loaded before the content changed. Vite leaves a
 * module as it was when it is invalidated while it is being loaded, so a page that is asked for too early
 * could leave the server without a new chapter, or with the addresses from before, until the next change.
 * @param readings returns how often this guide has read the content
 */
export function keepAnswersFresh(server: ViteDevServer, readings: () => number): void {
  const list = join(server.config.root, listFile);
  const changed = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  /** Another one when the content, or what Astro made of it, has changed. */
  const version = () =>
    [readings(), changed(list), changed(join(server.config.root, storeFile))].join(' ');
  let loaded = version();
  server.middlewares.use((_, response, next) => {
    const begun = version();
    if (begun !== loaded) {
      invalidate(server, (graph) => graph.getModulesByFile(list));
      invalidate(server, (graph) => [graph.getModuleById(store)]);
      forgetContent(server);
    }
    loaded = begun;
    response.on('close', () => {
      // It may have loaded some of it before the change.
      if (version() !== begun) loaded = '';
    });
    next();
  });
}
