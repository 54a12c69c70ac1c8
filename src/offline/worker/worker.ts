/// <reference lib="webworker" />
import { enable as enableNavigationPreload } from 'workbox-navigation-preload/enable.js';
import { deckAddress } from '../../practice/deck.ts';
import type { WorkerFacts } from '../bundle-worker.ts';
import { offlinePath } from '../manifest.ts';
import { type Command, channelName } from '../messages.ts';
import { ownAddresses } from '../own-addresses.ts';
import { formerStores, storesOf } from '../stores.ts';
import { Keeper } from './keeper.ts';
import { Kept } from './kept.ts';
import { addRoutes } from './routes.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __FACTS__: WorkerFacts;

const { build, bytes, scripts, own } = __FACTS__;
const { scope } = self.registration;
const stores = storesOf(scope);
const kept = new Kept(scope, stores.kept);
const isOwn = ownAddresses(scope, own);
const routes = addRoutes(scope, stores, kept, isOwn);
const channel = new BroadcastChannel(channelName(scope));
const keeper = new Keeper(
  scope,
  kept,
  { build, bytes },
  (state) => channel.postMessage(state),
  async () => {
    // The copy is newer than any of them.
    await routes.forgetPages();
    // It may be newer than this worker, too.
    await self.registration.update().catch(() => undefined);
  },
);

enableNavigationPreload();

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) => event.waitUntil(obey(event, event.data as Command)));

/**
 * Fetches all scripts of this build, a few kilobytes each, so that a tab keeps working when the next build
 * has taken them from the server. That is why the worker need not wait for open tabs to close.
 */
async function install(event: ExtendableEvent): Promise<void> {
  const shell = await caches.open(stores.shell);
  await Promise.all([
    shell.add(new Request(scope + offlinePath, { cache: 'no-cache' })),
    ...scripts.map((path) => {
      const request = new Request(scope + path);
      return Promise.all(routes.scripts.handleAll({ event, request }));
    }),
  ]);
  await self.skipWaiting();
}

async function activate(): Promise<void> {
  for (const name of formerStores(scope, await caches.keys())) await caches.delete(name);
  await self.clients.claim();
  // Open pages have heard of the build before this one.
  await keeper.tell();
}

async function obey(event: ExtendableEvent, command: Command): Promise<void> {
  if (command.type === 'state') return keeper.tell();
  if (command.type === 'keep') return keeper.keep();
  if (command.type === 'stop') return keeper.stop();
  if (command.type === 'remove') {
    await routes.forgetPages();
    return keeper.remove();
  }
  if (!isOwn.page(new URL(command.url)) && command.url !== scope + deckAddress.slice(1)) return;
  const request = new Request(command.url);
  await Promise.all(routes.pages.handleAll({ event, request }));
}
