import { connect } from '../../offline/client/connect.ts';

/** Maximum milliseconds to wait for the service worker, without which a program cannot ask for a line. */
const maxWaitMs = 30_000;

/**
 * Waits until the service worker controls this page: on a first visit it is still being installed. Without one, as in some
 * private windows, programs read only what was typed beforehand.
 */
export async function awaitServiceWorker(): Promise<void> {
  const container = navigator.serviceWorker as ServiceWorkerContainer | undefined;
  if (!container || container.controller) return;
  const controlled = new Promise((resolve) => {
    container.addEventListener('controllerchange', resolve, { once: true });
  });
  const late = new Promise((resolve) => setTimeout(resolve, maxWaitMs));
  const refused = connect().then((connection) => connection ?? Promise.reject(new Error('none')));
  await Promise.race([Promise.all([refused, controlled]), late]).catch(() => undefined);
}

/** Tells whether a program that starts now can ask the reader for a line while it runs. */
export const canAsk = (): boolean => Boolean(navigator.serviceWorker?.controller);
