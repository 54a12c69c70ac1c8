/// <reference lib="webworker" />
import { serviceWorkerFetchListener } from 'sync-message';
import { enable as enableNavigationPreload } from 'workbox-navigation-preload/enable.js';
import { deckAddress } from '../../practice/deck.ts';
import type { WorkerBuildInfo } from '../bundle-worker.ts';
import { guideAddresses } from '../guide-addresses.ts';
import { offlinePath } from '../manifest.ts';
import { type Command, channelName } from '../messages.ts';
import { outdatedStores, storesOf } from '../stores.ts';
import { CopyManager } from './copy-manager.ts';
import { OfflineCopy } from './offline-copy.ts';
import { addRoutes } from './routes.ts';

declare const self: ServiceWorkerGlobalScope;
declare const __BUILD_INFO__: WorkerBuildInfo;

const { build, bytes, scripts, firstSegments } = __BUILD_INFO__;
const { scope } = self.registration;
const stores = storesOf(scope);
// Hands the reader's input to the program that waits for it. Before the routes, which leave its addresses alone.
self.addEventListener('fetch', serviceWorkerFetchListener());
const copy = new OfflineCopy(scope, stores.kept);
const guide = guideAddresses(scope, firstSegments);
const routes = addRoutes(scope, stores, copy, guide);
const channel = new BroadcastChannel(channelName(scope));
const copyManager = new CopyManager(
  scope,
  copy,
  { build, bytes },
  (state) => channel.postMessage(state),
  async () => {
    // The copy is newer than any page that was stored because the reader opened it.
    await routes.deletePages();
    // The copy may also be newer than this worker.
    await self.registration.update().catch(() => undefined);
  },
);

enableNavigationPreload();

self.addEventListener('install', (event) => event.waitUntil(install(event)));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('message', (event) =>
  event.waitUntil(handleCommand(event, event.data as Command)),
);

/**
 * Stores all scripts of this build, a few kilobytes each, so that a tab keeps working when the next build has removed
 * them from the server. For this reason a new worker need not wait until open tabs are closed.
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
  for (const name of outdatedStores(scope, await caches.keys())) await caches.delete(name);
  await self.clients.claim();
  // Pages that are open have the state of the previous build.
  await copyManager.sendState();
}

async function handleCommand(event: ExtendableEvent, command: Command): Promise<void> {
  if (command.type === 'state') return copyManager.sendState();
  if (command.type === 'keep') return copyManager.keep();
  if (command.type === 'stop') return copyManager.stop();
  if (command.type === 'remove') {
    await routes.deletePages();
    return copyManager.remove();
  }
  if (!guide.isPage(new URL(command.url)) && command.url !== scope + deckAddress.slice(1)) return;
  const request = new Request(command.url);
  await Promise.all(routes.pages.handleAll({ event, request }));
}
