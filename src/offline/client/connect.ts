import { scriptUrl } from '../../client/script-url.ts';
import { base, scope } from '../../client/site.ts';
import { type Command, channelName, type OfflineState, parseState } from '../messages.ts';

/** A page's connection to the service worker. */
export interface Connection {
  /** False when the page was loaded before there was a service worker, which therefore has not stored the page. */
  controlled: boolean;
  send(command: Command): void;
  /** Calls `callback` with the state of offline reading, now and after each change. */
  onState(callback: (state: OfflineState) => void): void;
}

let connection: Promise<Connection> | undefined;

/**
 * Connects the page to the service worker, and registers it if need be.
 * @param mode with `if known` no service worker is registered in a browser that has none yet
 * @returns undefined without a service worker: in `dev`, in some private windows, with storage switched off
 */
export async function connect(
  mode: 'always' | 'if known' = 'always',
): Promise<Connection | undefined> {
  if (import.meta.env.DEV) return undefined;
  try {
    if (mode === 'if known' && !navigator.serviceWorker.controller) return undefined;
    connection ??= registerWorker();
    return await connection;
  } catch {
    return undefined;
  }
}

async function registerWorker(): Promise<Connection> {
  const controlled = navigator.serviceWorker.controller !== null;
  const registration = await navigator.serviceWorker.register(scriptUrl(`${base}/sw.js`), {
    scope: `${base}/`,
    updateViaCache: 'none',
  });
  await waitUntilActivated(registration);
  // Throws where storage is blocked, without which there is no offline reading either.
  await caches.keys();
  // An open channel would keep the page out of the browser's back/forward cache.
  let channel = new BroadcastChannel(channelName(scope));
  const messageListeners: ((event: MessageEvent) => void)[] = [];
  addEventListener('pagehide', () => channel.close());
  addEventListener('pageshow', (event) => {
    if (!(event as PageTransitionEvent).persisted) return;
    channel = new BroadcastChannel(channelName(scope));
    for (const callback of messageListeners) channel.addEventListener('message', callback);
    send({ type: 'state' });
  });
  const send = (command: Command) => registration.active?.postMessage(command);
  return {
    controlled,
    send,
    onState(callback) {
      const onMessage = ({ data }: MessageEvent) => {
        const state = parseState(data);
        if (state) callback(state);
      };
      messageListeners.push(onMessage);
      channel.addEventListener('message', onMessage);
      send({ type: 'state' });
    },
  };
}

/**
 * Waits until the service worker is activated.
 * @throws Error when it could not be installed
 */
async function waitUntilActivated(registration: ServiceWorkerRegistration): Promise<void> {
  if (registration.active?.state === 'activated') return;
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (!worker) throw new Error('no service worker');
  await new Promise<void>((resolve, reject) => {
    const checkState = () => {
      if (worker.state === 'activated') resolve();
      if (worker.state === 'redundant') reject(new Error('the service worker was not installed'));
    };
    worker.addEventListener('statechange', checkState);
    checkState();
  });
}
