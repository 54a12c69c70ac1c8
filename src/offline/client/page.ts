import { scope } from '../../client/site.ts';
import { offlinePath } from '../manifest.ts';
import type { OfflineState } from '../messages.ts';
import { type Connection, connect } from './connect.ts';
import { resumeOnce } from './resume.ts';
import { visitedPages } from './visited.ts';
import { choices, sentence } from './words.ts';

/** A worker that was stopped by the browser is asked again so often, in milliseconds. */
const beat = 3_000;

/** Makes the page about reading offline work: its button, and what is kept. */
export async function startOfflinePage(main: HTMLElement): Promise<void> {
  const find = (name: string) => main.querySelector<HTMLElement>(`[data-offline="${name}"]`);
  if (location.origin + location.pathname !== scope + offlinePath) sayNotKept(main, find);
  const status = find('status');
  if (!status) return;
  const connection = await connect();
  if (!connection) {
    status.textContent = import.meta.env.DEV ? onlyBuilt : noStore;
    return;
  }
  const buttons = wireButtons(find, connection);
  const resume = resumeOnce(connection);
  let last: OfflineState | undefined;
  connection.listen((state) => {
    resume(state);
    // Each step of a download would be read aloud otherwise.
    status.ariaBusy = String(state.running);
    status.textContent = sentence(state);
    showChoices(state, buttons, status);
    const bar = main.querySelector('progress');
    if (bar) {
      bar.hidden = !state.running;
      bar.max = state.pending?.bytes ?? 1;
      bar.value = state.pending?.done ?? 0;
    }
    const whole = find('whole');
    if (whole) whole.hidden = !state.kept;
    // A list of hundreds is not read again with each step of a download.
    if (!last || last.running !== state.running || last.kept?.build !== state.kept?.build)
      void listVisited(find);
    last = state;
  });
  setInterval(() => last?.running && connection.send({ type: 'state' }), beat);
  addEventListener('online', () => {
    if (last?.fault === 'network') connection.send({ type: 'keep' });
  });
}

const noStore =
  'This browser keeps no pages for the guide: a private window, or storage that is switched off. Everything can be read while you are online.';
const onlyBuilt = 'Pages are kept from the built guide only: npm start serves it.';

/** Shows the buttons that make sense now; the focus goes on from one that does not any more. */
function showChoices(
  state: OfflineState,
  buttons: Map<Choice, HTMLElement>,
  status: HTMLElement,
): void {
  const labels = choices(state);
  const focused = document.activeElement;
  for (const [choice, button] of buttons) {
    const label = labels[choice];
    button.hidden = label === undefined;
    if (label !== undefined && button.textContent !== label) button.textContent = label;
  }
  const all = [...buttons.values()];
  const left = all.find((button) => button === focused && button.hidden);
  if (left) (all.find((button) => !button.hidden) ?? status).focus();
}

type Find = (name: string) => HTMLElement | null;

/** The page stands in for another one. */
function sayNotKept(main: HTMLElement, find: Find): void {
  const title = main.querySelector('h1');
  const notice = find('not-kept');
  if (!title || !notice) return;
  title.textContent = 'This page is not on this device';
  document.title = title.textContent;
  notice.hidden = false;
  const address = notice.querySelector('code');
  if (address) address.textContent = location.pathname;
  const again = notice.querySelector('a');
  if (again) again.href = location.href;
}

type Choice = 'keep' | 'stop' | 'remove';

function wireButtons(find: Find, connection: Connection): Map<Choice, HTMLElement> {
  const buttons = new Map<Choice, HTMLElement>();
  for (const type of ['keep', 'stop', 'remove'] as const) {
    const button = find(type);
    if (!button) continue;
    buttons.set(type, button);
    button.addEventListener('click', () => {
      connection.send({ type });
      // Asked for when the reader has said what for: some browsers put a question.
      if (type === 'keep') void navigator.storage?.persist?.().catch(() => false);
    });
  }
  return buttons;
}

async function listVisited(find: Find): Promise<void> {
  const section = find('visited');
  const list = section?.querySelector('ul');
  if (!section || !list) return;
  const pages = await visitedPages();
  section.hidden = pages.length === 0;
  list.replaceChildren(
    ...pages.map(({ url, title }) => {
      const item = document.createElement('li');
      const link = item.appendChild(document.createElement('a'));
      link.href = url;
      link.textContent = title;
      return item;
    }),
  );
}
