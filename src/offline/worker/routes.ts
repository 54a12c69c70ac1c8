import type { WorkboxPlugin } from 'workbox-core/types.js';
import { ExpirationPlugin } from 'workbox-expiration/ExpirationPlugin.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';
import { CacheFirst } from 'workbox-strategies/CacheFirst.js';
import { NetworkFirst } from 'workbox-strategies/NetworkFirst.js';
import type { StrategyHandler } from 'workbox-strategies/StrategyHandler.js';
import { deckAddress } from '../../practice/deck.ts';
import { indexFolder } from '../../search/files.ts';
import { manifestPath, offlinePath } from '../manifest.ts';
import type { OwnAddresses } from '../own-addresses.ts';
import type { Stores } from '../stores.ts';
import type { Kept } from './kept.ts';

/** So long a page may take before the kept one is shown, in seconds; without a kept one, as long as it takes. */
const patience = 2;

/** How many pages are kept because they were opened, and scripts of this build and earlier ones. */
const most = { pages: 150, scripts: 120 };

/** Folders of the search index whose files have the hash of their content in their names. */
const hashedFolders = ['fragment/', 'index/', 'filter/'];

/** What the worker answers, and with what. */
export interface Routes {
  pages: NetworkFirst;
  scripts: CacheFirst;
  /** Forgets the pages that were kept because they were opened. */
  forgetPages: () => Promise<void>;
}

/**
 * Answers for the guide: pages from the network while it answers in time, so that a new deploy is seen at
 * once; scripts, whose names hold a hash, from the store; all else from the network and, failing that, from
 * the kept copy.
 * @param scope address below which the guide lies
 * @param own tells its addresses from those of other sites of the origin, which are none of the worker's business
 */
export function addRoutes(scope: string, stores: Stores, kept: Kept, own: OwnAddresses): Routes {
  const fromKept: WorkboxPlugin = {
    cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
      cachedResponse ?? (await kept.match(request)) ?? null,
  };
  const standIn: WorkboxPlugin = {
    handlerDidError: () => caches.match(scope + offlinePath, { cacheName: stores.shell }),
  };
  // Entries are counted, not dated, so that a wrong clock deletes nothing.
  const newestPages = new ExpirationPlugin({ maxEntries: most.pages, purgeOnQuotaError: true });
  const newestScripts = new ExpirationPlugin({ maxEntries: most.scripts });
  // Workbox writes `x?: T` for what may also be undefined, which this project's TypeScript tells apart.
  const asPlugin = (plugin: ExpirationPlugin) => plugin as WorkboxPlugin;
  const matchOptions = { ignoreVary: true };
  const pages = new SoundNetworkFirst({
    cacheName: stores.pages,
    networkTimeoutSeconds: patience,
    matchOptions,
    plugins: [oneKey, onlyWhole, fromKept, standIn, asPlugin(newestPages)],
  });
  const scripts = new CacheFirst({
    cacheName: stores.scripts,
    matchOptions,
    plugins: [onlyWhole, fromKept, asPlugin(newestScripts)],
  });
  const hashed = new CacheFirst({ matchOptions, plugins: [neverStored, fromKept] });
  const rest = new SoundNetworkFirst({
    networkTimeoutSeconds: patience,
    matchOptions,
    plugins: [neverStored, fromKept],
  });
  const below = (path: string) => (url: URL) => url.href.startsWith(scope + path);
  registerRoute(({ request, url }) => request.mode === 'navigate' && own.page(url), pages);
  // Who has opened a page of practice, practises without a connection too.
  registerRoute(({ url }) => below(deckAddress.slice(1))(url), pages);
  registerRoute(({ url }) => below('_astro/')(url), scripts);
  for (const folder of hashedFolders)
    registerRoute(({ url }) => below(indexFolder + folder)(url), hashed);
  registerRoute(({ url }) => own.any(url) && !below(manifestPath)(url), rest);
  return { pages, scripts, forgetPages: () => newestPages.deleteCacheAndMetadata() };
}

/** A page is the same whatever query stands behind its address. */
const oneKey: WorkboxPlugin = {
  cacheKeyWillBeUsed: async ({ request }) => pageAddress(request.url),
};

/** The address under which a page is kept: without query and `index.html`, with a final slash. */
export function pageAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname.replace(/\/index\.html$/, '/').replace(/\/([^/.]+)$/, '/$1/');
}

/**
 * The network first, while what comes from there is sound: a server that is out of order is as good as none.
 * Workbox asks no plugin about a page that the browser has begun to fetch ahead of the worker, and without
 * a connection Firefox hands over a response of the type "error" for it.
 */
class SoundNetworkFirst extends NetworkFirst {
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

const onlyWhole: WorkboxPlugin = {
  cacheWillUpdate: async ({ response }) =>
    response.status === 200 && !response.redirected ? response : null,
};

const neverStored: WorkboxPlugin = { cacheWillUpdate: async () => null };
