import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { ViteDevServer } from 'vite';
import { resolvedId } from './content-module.ts';
import { invalidate } from './invalidate.ts';

/** Astro's module of the texts of the content folder, and the files that it writes them to (Astro 7.3). */
const storeId = '\0astro:data-layer-content';
const storeFile = '.astro/data-store.json';
const listFile = '.astro/content-modules.mjs';

/**
 * Invalidates the modules of the content before a response when the content has changed since they were loaded.
 * Vite keeps the old version of a module that is invalidated while it is being loaded. A page that was requested too
 * early could therefore leave the server without a new chapter, or with the old addresses, until the next change.
 * After a page that failed, this calls `refresh`, because Astro loses a text that is added while it writes its list.
 * @param readings returns how often the content has been read
 * @param refresh makes Astro read all texts again
 */
export function invalidateStaleModules(
  server: ViteDevServer,
  readings: () => number,
  refresh: () => Promise<void> | undefined,
): void {
  const list = join(server.config.root, listFile);
  const modified = (file: string) => statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  /** A text that differs each time that the content has been read, or that Astro has written a file of it. */
  const version = () =>
    [readings(), modified(list), modified(join(server.config.root, storeFile))].join(' ');
  let loadedVersion = version();
  let refreshedReading: number | undefined;
  server.middlewares.use((_, response, next) => {
    const versionAtStart = version();
    if (versionAtStart !== loadedVersion) {
      invalidate(server, (graph) => [
        graph.getModuleById(resolvedId),
        graph.getModuleById(storeId),
        ...(graph.getModulesByFile(list) ?? []),
      ]);
      // Astro's own event, on which it drops its cache of the addresses of each route.
      for (const environment of Object.values(server.environments))
        environment.hot.send('astro:content-changed', {});
    }
    loadedVersion = versionAtStart;
    response.on('close', () => {
      // The response may have loaded some modules before the change.
      if (version() !== versionAtStart) loadedVersion = '';
      // Once for each reading: Astro then reloads every page, and one that fails again would be reloaded for ever.
      if (response.statusCode < 500 || refreshedReading === readings()) return;
      refreshedReading = readings();
      void refresh();
    });
    next();
  });
}
