import { scope } from '../../client/site.ts';
import { deckAddress } from '../../practice/deck.ts';
import { type Connection, connect } from './connect.ts';
import { dismissedBuild, dismissUpdate } from './dismissed-update.ts';
import { type Notice, showNotice } from './notice.ts';
import { pageChanged } from './page-changed.ts';
import { resumeOnce } from './resume.ts';
import { stateText } from './state-text.ts';

const { connection: networkConnection } = navigator as { connection?: { saveData: boolean } };

/** Calls `run` when the browser is idle, after at most five seconds; where it cannot tell, after one second. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 5_000 });
  else setTimeout(run, 1_000);
}

/**
 * Starts the service worker, which stores the pages that the reader opens. In a browser that is set to save data nothing
 * is registered until the reader asks for it on the offline page.
 */
async function start(): Promise<void> {
  const connection = await connect(networkConnection?.saveData ? 'if known' : 'always');
  if (!connection) return;
  if (!connection.controlled) {
    connection.send({ type: 'visit', url: location.href });
    if (document.querySelector('[data-practice]'))
      connection.send({ type: 'visit', url: scope + deckAddress.slice(1) });
  }
  // The offline page shows the state and the update itself.
  if (document.body.matches('.offline')) return;
  watchState(connection);
  navigator.serviceWorker.addEventListener('controllerchange', async () => {
    if (await pageChanged()) offerReload();
  });
}

/** Resumes a download that was interrupted, and offers an update when the offline copy is outdated. */
function watchState(connection: Connection): void {
  const resume = resumeOnce(connection);
  let offeredBuild: string | undefined;
  connection.onState((state) => {
    resume(state);
    const { pending, outdated, latest } = state;
    if (!outdated || pending || offeredBuild === latest.build || dismissedBuild() === latest.build)
      return;
    offeredBuild = latest.build;
    offerUpdate(connection, latest.build);
  });
}

function offerUpdate(connection: Connection, build: string): void {
  const onClick = (notice: Notice) => {
    connection.onState((state) => {
      notice.setText(stateText(state), state.running);
      if (!state.running && (state.fault || !state.outdated)) notice.removeAction();
    });
    connection.send({ type: 'keep' });
  };
  showNotice(
    'A newer version of the guide that you keep is out.',
    { label: 'Update what is kept', take: onClick },
    () => dismissUpdate(build),
  );
}

function offerReload(): void {
  const onClick = () => location.reload();
  const onDismiss = () => undefined;
  showNotice(
    'This page has changed since you opened it.',
    { label: 'Show it anew', take: onClick },
    onDismiss,
  );
}

whenIdle(() => void start());
