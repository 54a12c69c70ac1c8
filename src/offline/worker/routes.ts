import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js';
import { deckAddress } from '../../practice/deck.ts';
import { indexFolder } from '../../search/files.ts';
import type { GuideAddresses } from '../guide-addresses.ts';
import { manifestPath, offlinePath } from '../manifest.ts';
import type { Stores } from '../stores.ts';
import type { OfflineCopy } from './offline-copy.ts';

/** Seconds to wait for the network before the stored page is shown; a page that is not stored has no timeout. */
const timeoutSeconds = 2;

/** Maximum number of stored pages that the reader opened, and of scripts of this build and earlier ones. */
const maxEntries = { pages: 150, scripts: 120 };

/** Folders of the search index whose files have a hash of their content in their names, so they never change. */
const hashedFolders = ['fragment/', 'index/', 'filter/'];

/** The strategies by which the worker answers requests. */
export interface Routes {
  pages: NetworkFirst;
  scripts: CacheFirst;
  /** Deletes the pages that were stored because the reader opened them. */
  deletePages: () => Promise<void>;
}

/**
 * Registers the routes of the service worker. Pages come from the network if it answers in time, so that a new build is
 * seen at once; scripts, whose names contain a hash, from the cache; everything else from the network or, failing that,
 * from the offline copy. Requests to other sites on the origin are left alone.
 * @param scope address of the guide, with a final slash
 */
export function addRoutes(
  scope: string,
  stores: Stores,
  copy: OfflineCopy,
  guide: GuideAddresses,
): Routes {
  const fromCopy: WorkboxPlugin = {
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
      cachedResponse ?? (await copy.match(request)) ?? null,
  };
  const withOfflinePage: WorkboxPlugin = {
    handlerDidError: () => caches.match(scope + offlinePath, { cacheName: stores.shell }),
  };
  // Entries expire by their number and not by age, so that a wrong clock deletes nothing.
  const newestPages = new ExpirationPlugin({
    maxEntries: maxEntries.pages,
    purgeOnQuotaError: true,
  });
  const newestScripts = new ExpirationPlugin({ maxEntries: maxEntries.scripts });
  // Workbox's types allow `undefined` for optional properties, which `exactOptionalPropertyTypes` rejects.
  const asPlugin = (plugin: ExpirationPlugin) => plugin as WorkboxPlugin;
  const matchOptions = { ignoreVary: true };
  const pages = new HealthyNetworkFirst({
    cacheName: stores.pages,
    networkTimeoutSeconds: timeoutSeconds,
    matchOptions,
    plugins: [withoutQuery, onlySuccessful, fromCopy, withOfflinePage, asPlugin(newestPages)],
  });
  const scripts = new CacheFirst({
    cacheName: stores.scripts,
    matchOptions,
    plugins: [onlySuccessful, fromCopy, asPlugin(newestScripts)],
  });
  const hashed = new CacheFirst({ matchOptions, plugins: [neverStored, fromCopy] });
  const otherFiles = new HealthyNetworkFirst({
    networkTimeoutSeconds: timeoutSeconds,
    matchOptions,
    plugins: [neverStored, fromCopy],
  });
  const python = new CacheFirst({ cacheName: stores.python, matchOptions, plugins: [neverStored] });
  const startsWith = (path: string) => (url: URL) => url.href.startsWith(scope + path);
  registerRoute(({ request, url }) => request.mode === 'navigate' && guide.isPage(url), pages);
  // A reader who has opened a practice page can practise without a connection too.
  registerRoute(({ url }) => startsWith(deckAddress.slice(1))(url), pages);
  registerRoute(({ url }) => startsWith('_astro/pyodide-')(url), python);
  registerRoute(({ url }) => startsWith('_astro/')(url), scripts);
  for (const folder of hashedFolders)
    registerRoute(({ url }) => startsWith(indexFolder + folder)(url), hashed);
  registerRoute(({ url }) => guide.contains(url) && !startsWith(manifestPath)(url), otherFiles);
  return { pages, scripts, deletePages: () => newestPages.deleteCacheAndMetadata() };
}

/** Stores a page under its address without the query, which never changes a page of this site. */
const withoutQuery: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => pageAddress(request.url),
};

/** The cache key of a page: its address without query and `index.html`, with a final slash. */
export function pageAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/').replace(/\/([^/.]+)$/, '/$1/');
}

/**
 * Workbox's network-first strategy, which also treats a response with a server error (5xx) as a failure of the network.
 * A plug-in could not do this: Workbox calls none for a navigation preload, for which Firefox without a connection gives
 * a response of the type "error".
 */
class HealthyNetworkFirst extends NetworkFirst {
  override _handle(request: Request, handler: StrategyHandler): Promise<Response> {
    const fetch = handler.fetch.bind(handler);
    handler.fetch = async (input) => {
      const response = await fetch(input);
      if (response.type === 'error' || response.status >= 500)
        throw new TypeError(`no sound answer: ${response.status}`);
      return response;
    };
    return super._handle(request, handler);
  }
}

/** Stores only successful responses that were not redirected. */
const onlySuccessful: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && !response.redirected ? response : null,
};

/** Stores no response. */
const neverStored: WorkboxPlugin = { cacheWillUpdate: async () => null };
