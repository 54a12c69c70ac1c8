import { scope } from '../../client/site.ts';
import { offlinePath } from '../manifest.ts';
import type { OfflineState } from '../messages.ts';
import { type Connection, connect } from './connect.ts';
import { resumeOnce } from './resume.ts';
import { actionLabels, stateText } from './state-text.ts';
import { visitedPages } from './visited.ts';

/** Milliseconds between two requests for the state during a download. A request starts a stopped worker again. */
const pollIntervalMs = 3_000;

/** Makes the offline page work: its buttons, the state of the copy, and the list of visited pages. */
export async function startOfflinePage(main: HTMLElement): Promise<void> {
  const find = (name: string) => main.querySelector<HTMLElement>(`[data-offline="${name}"]`);
  if (location.origin + location.pathname !== scope + offlinePath) showMissingPage(main, find);
  const status = find('status');
  if (!status) return;
  const connection = await connect();
  if (!connection) {
    status.textContent = import.meta.env.DEV ? devText : storageMissingText;
    return;
  }
  const buttons = connectButtons(find, connection);
  const resume = resumeOnce(connection);
  let lastState: OfflineState | undefined;
  connection.onState((state) => {
    resume(state);
    // Without `aria-busy`, screen readers would announce each step of a download.
    status.ariaBusy = String(state.running);
    status.textContent = stateText(state);
    updateButtons(state, buttons, status);
    const bar = main.querySelector('progress');
    if (bar) {
      bar.hidden = !state.running;
      bar.max = state.pending?.bytes ?? 1;
      bar.value = state.pending?.done ?? 0;
    }
    const copyOnDevice = find('whole');
    if (copyOnDevice) copyOnDevice.hidden = !state.kept;
    // The list may have hundreds of pages, so it is not built again at each step of a download.
    if (
      !lastState ||
      lastState.running !== state.running ||
      lastState.kept?.build !== state.kept?.build
    )
      void showVisitedPages(find);
    lastState = state;
  });
  setInterval(() => lastState?.running && connection.send({ type: 'state' }), pollIntervalMs);
  addEventListener('online', () => {
    if (lastState?.fault === 'network') connection.send({ type: 'keep' });
  });
}

const storageMissingText =
  'This browser keeps no pages for the guide: a private window, or storage that is switched off. Everything can be read while you are online.';
const devText = 'Pages are kept from the built guide only: npm start serves it.';

/** Shows the buttons for the actions that are possible now, and moves the focus away from a button that is hidden. */
function updateButtons(
  state: OfflineState,
  buttons: Map<Action, HTMLElement>,
  status: HTMLElement,
): void {
  const actions = actionLabels(state);
  const focused = document.activeElement;
  for (const [action, button] of buttons) {
    const label = actions[action];
    button.hidden = label === undefined;
    if (label !== undefined && button.textContent !== label) button.textContent = label;
  }
  const allButtons = [...buttons.values()];
  const hiddenButton = allButtons.find((button) => button === focused && button.hidden);
  if (hiddenButton) (allButtons.find((button) => !button.hidden) ?? status).focus();
}

type Find = (name: string) => HTMLElement | null;

/** Explains that the page which the reader asked for is not stored, when this page is shown at its address. */
function showMissingPage(main: HTMLElement, find: Find): void {
  const title = main.querySelector('h1');
  const notice = find('not-kept');
  if (!title || !notice) return;
  title.textContent = 'This page is not on this device';
  document.title = title.textContent;
  notice.hidden = false;
  const address = notice.querySelector('code');
  if (address) address.textContent = location.pathname;
  const reloadLink = notice.querySelector('a');
  if (reloadLink) reloadLink.href = location.href;
}

type Action = 'keep' | 'stop' | 'remove';

function connectButtons(find: Find, connection: Connection): Map<Action, HTMLElement> {
  const buttons = new Map<Action, HTMLElement>();
  for (const type of ['keep', 'stop', 'remove'] as const) {
    const button = find(type);
    if (!button) continue;
    buttons.set(type, button);
    button.addEventListener('click', () => {
      connection.send({ type });
      // Persistent storage is requested only now, because some browsers ask the reader for permission.
      if (type === 'keep') void navigator.storage?.persist?.().catch(() => false);
    });
  }
  return buttons;
}

async function showVisitedPages(find: Find): Promise<void> {
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
