import { connect } from './connect.ts';

const { connection: line } = navigator as { connection?: { saveData: boolean } };

/** After a reader's first move, when the browser has nothing better to do. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 5_000 });
  else setTimeout(run, 1_000);
}

/** Starts to keep the pages that the reader opens; someone who saves data is asked first, on the offline page. */
async function start(): Promise<void> {
  const known = navigator.serviceWorker?.controller;
  if (!known && line?.saveData) return;
  const connection = await connect();
  if (!connection) return;
  if (!known) connection.send({ type: 'visit', url: location.href });
}

whenIdle(() => void start());
