import { scope } from '../../client/site.ts';
import { deckAddress } from '../../practice/deck.ts';
import { type Connection, connect } from './connect.ts';
import { putOff, putOffBuild } from './dismissed-update.ts';
import { type Notice, showNotice } from './notice.ts';
import { pageChanged } from './page-changed.ts';
import { resumeOnce } from './resume.ts';
import { sentence } from './words.ts';

const { connection: line } = navigator as { connection?: { saveData: boolean } };

/** After a reader's first move, when the browser has nothing better to do. */
function whenIdle(run: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(run, { timeout: 5_000 });
  else setTimeout(run, 1_000);
}

/** Starts to keep the pages that the reader opens; whoever saves data is asked first, on the offline page. */
async function start(): Promise<void> {
  const connection = await connect(line?.saveData ? 'if known' : 'always');
  if (!connection) return;
  if (!connection.controlled) {
    connection.send({ type: 'visit', url: location.href });
    if (document.querySelector('[data-practice]'))
      connection.send({ type: 'visit', url: scope + deckAddress.slice(1) });
  }
  // The offline page says all of the rest itself.
  if (document.body.matches('.offline')) return;
  followUp(connection);
  navigator.serviceWorker.addEventListener('controllerchange', async () => {
    if (await pageChanged()) offerReload();
  });
}

/** Goes on with a download that was interrupted, and offers the update of what is kept. */
function followUp(connection: Connection): void {
  const resume = resumeOnce(connection);
  let offered: string | undefined;
  connection.listen((state) => {
    resume(state);
    const { pending, outdated, latest } = state;
    if (!outdated || pending || offered === latest.build || putOffBuild() === latest.build) return;
    offered = latest.build;
    offerUpdate(connection, latest.build);
  });
}

function offerUpdate(connection: Connection, build: string): void {
  const take = (notice: Notice) => {
    connection.listen((state) => {
      notice.say(sentence(state), state.running);
      if (!state.running && (state.fault || !state.outdated)) notice.done();
    });
    connection.send({ type: 'keep' });
  };
  showNotice(
    'A newer version of the guide that you keep is out.',
    { label: 'Update what is kept', take },
    () => putOff(build),
  );
}

function offerReload(): void {
  const take = () => location.reload();
  const nothing = () => undefined;
  showNotice(
    'This page has changed since you opened it.',
    { label: 'Show it anew', take },
    nothing,
  );
}

whenIdle(() => void start());
