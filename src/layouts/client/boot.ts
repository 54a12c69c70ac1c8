import type { HeldClick } from '../../share/client/copy-address.ts';

// The only script that a page runs before the first interaction: it collects the reader's events until `listeners.ts`,
// which handles them, is loaded. Its size is limited by a budget.

// The same key as `storageKey('searched words')`: importing that module would cost each page one more request.
const searchedKey = `guide ${import.meta.env.BASE_URL.replace(/\/$/, '')}/ searched words`;

const eventTypes = [
  ...['click', 'keydown', 'pointerdown', 'pointermove', 'focusin', 'wheel'],
  ...['selectionchange', 'hashchange', 'submit'],
];
const heldEvents: Event[] = [];
let loading = false;

/** Tells whether an event happened inside an element that matches. Some events have the document as their target. */
const isWithin = ({ target }: Event, selector: string) =>
  target instanceof Element && target.closest(selector) !== null;

/**
 * Tells whether the reader waits for a reaction to an event: a click on a button of the header or of a program, `/`, or
 * Ctrl K.
 */
function expectsResponse(event: Event): boolean {
  const { key, code, ctrlKey, metaKey, shiftKey, altKey, isComposing } = event as KeyboardEvent;
  if (event.type === 'click') return isWithin(event, '.tools button,figcaption button');
  if (event.type !== 'keydown' || altKey || isComposing) return false;
  // `code` is the position of the key, for keyboards with other letters. Ctrl Shift K belongs to the browser.
  if (ctrlKey || metaKey) return !shiftKey && /^(key)?k$/i.test(/^[a-z]$/i.test(key) ? key : code);
  return key === '/' && !isWithin(event, 'input,select');
}

/**
 * Begins to copy when a click may be on an element that copies a text. Browsers allow that only during the click, so
 * the clipboard gets a promise. The script that handles the click resolves it with the text, by calling `event.give`.
 */
function beginCopy(event: HeldClick): void {
  if (
    !isWithin(event, '.anchor,.asks a,.file,.terms dt a,.lines+pre,.copy') ||
    !('ClipboardItem' in self)
  )
    return;
  const text = new Promise<string>((give) => {
    event.give = give;
  });
  event.copied = navigator.clipboard.write?.([new ClipboardItem({ 'text/plain': text })]).then(
    () => true,
    () => false,
  );
}

/** Shows an alert when a script cannot be loaded: without a connection, or after a new build has removed it. */
function showLoadError(): void {
  const errorNote = document.createElement('div');
  if ('popover' in errorNote) errorNote.popover = 'auto';
  errorNote.role = 'alert';
  errorNote.style.padding = '1rem';
  errorNote.textContent = 'Not loaded: you are offline, or the guide was updated. Reload the page.';
  document.body.append(errorNote);
  if (!errorNote.popover) errorNote.scrollIntoView();
  errorNote.showPopover?.();
}

function loadListeners(): void {
  if (loading) return;
  loading = true;
  import('./listeners.ts').then(
    (listeners) => {
      for (const kind of eventTypes) removeEventListener(kind, holdEvent, true);
      listeners.addListeners(heldEvents, expectsResponse, showLoadError);
    },
    () => {
      loading = false;
      if (heldEvents.splice(0).some(expectsResponse)) showLoadError();
    },
  );
}

function holdEvent(event: Event): void {
  const { type, movementX, movementY } = event as PointerEvent;
  // Browsers also send `pointermove` when a page appears under a resting pointer; only one on a link is of interest.
  const isAtRest = type === 'pointermove' && !movementX && !movementY;
  if (isAtRest && !isWithin(event, 'main a')) return;
  // Otherwise the key would open the browser's own search while the guide's is loading.
  if (expectsResponse(event)) event.preventDefault();
  if (type === 'click') beginCopy(event);
  heldEvents.push(event);
  loadListeners();
}
for (const kind of eventTypes) addEventListener(kind, holdEvent, true);

// Some pages need the listeners at once: to mark linked lines of a program, to follow a section that has moved to another
// page, or to mark searched words.
try {
  if (location.hash || sessionStorage[searchedKey]) loadListeners();
} catch {
  // Storage is blocked, so no searched words are stored.
}
