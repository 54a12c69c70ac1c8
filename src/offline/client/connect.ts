import { scriptUrl } from '../../client/script-url.ts';
import { base, scope } from '../../client/site.ts';
import { type Command, channelName, type OfflineState, parseState } from '../messages.ts';

/** The service worker, from a page's side. */
export interface Connection {
  /** False when the page came from the network alone, before there was a service worker. */
  controlled: boolean;
  send(command: Command): void;
  /** Is told how things stand, now and whenever that changes. */
  listen(hear: (state: OfflineState) => void): void;
}

let connection: Promise<Connection> | undefined;

/**
 * Registers the service worker, or finds the one that is there.
 * @param when `if known` registers none where the reader has had none before
 * @returns undefined where there can be none: in `dev`, in some private windows, with storage switched off
 */
export async function connect(
  when: 'always' | 'if known' = 'always',
): Promise<Connection | undefined> {
  if (import.meta.env.DEV) return undefined;
  try {
    if (when === 'if known' && !navigator.serviceWorker.controller) return undefined;
    connection ??= start();
    return await connection;
  } catch {
    return undefined;
  }
}

async function start(): Promise<Connection> {
  const controlled = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register(scriptUrl(`${base}/sw.js`), {
    scope: `${base}/`,
    updateViaCache: 'none',
  });
  await activated(registration);
  // Keeping needs the store too, and asking for it tells whether there is one.
  await caches.keys();
  // An open channel would keep the page out of the browser's back/forward cache.
  let channel = new BroadcastChannel(channelName(scope));
  const hearers: ((event: MessageEvent) => void)[] = [];
  addEventListener('pagehide', () => channel.close());
  addEventListener('pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    channel = new BroadcastChannel(channelName(scope));
    for (const hear of hearers) channel.addEventListener('message', hear);
    send({ type: 'state' });
  });
  const send = (command: Command) => registration.active?.postMessage(command);
  return {
    controlled,
    send,
    listen(hear) {
      const onMessage = ({ data }: MessageEvent) => {
        const state = parseState(data);
        if (state) hear(state);
      };
      hearers.push(onMessage);
      channel.addEventListener('message', onMessage);
      send({ type: 'state' });
    },
  };
}

/** @throws Error when the worker could not be installed */
async function activated(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.active?.state === 'activated') return;
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) throw new Error('no service worker');
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the service worker was not installed'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}
