import { type Command, channelName, type OfflineState, parseState } from '../messages.ts';
import { scriptUrl } from './script-url.ts';
import { base, scope } from './site.ts';

/** The service worker, from a page's side. */
export interface Connection {
  send(command: Command): void;
  /** Is told how things stand, now and whenever that changes. */
  listen(hear: (state: OfflineState) => void): void;
}

let connection: Promise<Connection | undefined> | undefined;

/**
 * Registers the service worker, or finds the one that is there.
 * @returns undefined where there can be none: in `dev`, in some private windows, with storage switched off
 */
export function connect(): Promise<Connection | undefined> {
  connection ??= import.meta.env.DEV ? Promise.resolve(undefined) : start();
  return connection;
}

async function start(): Promise<Connection | undefined> {
  try {
    const registration = await navigator.serviceWorker.register(scriptUrl(`${base}/sw.js`), {
      scope: `${base}/`,
      updateViaCache: 'none',
    });
    await activated(registration);
    // Keeping needs the store too, and asking for it tells whether there is one.
    await caches.keys();
    const channel = new BroadcastChannel(channelName(scope));
    const send = (command: Command) => registration.active?.postMessage(command);
    return {
      send,
      listen(hear) {
        channel.addEventListener('message', ({ data }) => {
          const state = parseState(data);
          if (state) hear(state);
        });
        send({ type: 'state' });
      },
    };
  } catch {
    return undefined;
  }
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
