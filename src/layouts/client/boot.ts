import type { HeldClick } from '../../share/client/copy-address.ts';

// All the script that a page runs before a reader does anything: it holds what happens until the script that
// answers it is there. Its size is a budget of the whole site.

// As `storageKey` makes it: a module that this one shares with others would be one more request on each page.
const searchedKey = `guide ${import.meta.env.BASE_URL.replace(/\/$/, '')}/ searched words`;

const kinds = [
  ...['click', 'keydown', 'pointerdown', 'pointermove', 'focusin', 'wheel'],
  ...['selectionchange', 'hashchange'],
];
const held: Event[] = [];
let loading = false;

/** True when it happened within such an element. What happens to no element, browsers tell the document. */
const within = ({ target }: Event, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/** True for what a reader waits for an answer to: a button of the header, `/`, or Ctrl K. */
function asks(event: Event): boolean {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event as KeyboardEvent;
  if (event.type === 'click') return within(event, '.tools button');
  if (event.type !== 'keydown' || altKey || isComposing) return false;
  // By its place where the layout has other letters; with Shift it is the browser's own.
  if (ctrlKey || metaKey) return !shiftKey && /^(key)?k$/i.test(/^[a-z]$/i.test(key) ? key : code);
  return key === '/' && !within(event, 'input,select');
}

/** Begins to copy where a click may ask for it; what is copied follows when the script that knows it has come. */
function beginCopy(event: HeldClick): void {
  if (!within(event, '.anchor,.asks a,.file,.terms dt a,.lines+pre') || !('ClipboardItem' in self))
    return;
  const text = new Promise<string>((give) => {
    event.give = give;
  });
  event.copied = navigator.clipboard.write?.([new ClipboardItem({ 'text/plain': text })]).then(
    () => true,
    () => false,
  );
}

/** A script is out of reach, or a new build has taken it away: the text is still there. */
function sayMissing(): void {
  const note = document.createElement('div');
  if ('popover' in note) note.popover = 'auto';
  note.role = 'alert';
  note.style.padding = '1rem';
  note.textContent =
    'This did not load: you are offline, or the guide has a newer version. Reload the page.';
  document.body.append(note);
  if (!note.popover) note.scrollIntoView();
  note.showPopover?.();
}

function load(): void {
  if (loading) return;
  loading = true;
  import('./listeners.ts').then(
    (answers) => {
      for (const kind of kinds) removeEventListener(kind, hold, true);
      answers.enhance(held, asks, sayMissing);
    },
    () => {
      loading = false;
      if (held.splice(0).some(asks)) sayMissing();
    },
  );
}

function hold(event: Event): void {
  const { type, movementX, movementY } = event as PointerEvent;
  // Browsers say that a pointer moves when a page appears below one that rests; it may rest on a link.
  const rests = type === 'pointermove' && !movementX && !movementY;
  if (rests && !within(event, 'main a')) return;
  // Without this the browser's own search would open before the guide's is there.
  if (asks(event)) event.preventDefault();
  if (type === 'click') beginCopy(event);
  held.push(event);
  load();
}
for (const kind of kinds) addEventListener(kind, hold, true);

// What the page was opened for: a line of a program, a section that has moved, words that were searched.
try {
  if (location.hash || sessionStorage[searchedKey]) load();
} catch {
  // A blocked store: a search has left nothing to mark.
}
