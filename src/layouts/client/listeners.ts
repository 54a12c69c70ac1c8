// The event listeners of all pages. Each feature is a script of its own, which is loaded on first use.
import { storageKey } from '../../client/site.ts';
import { copyAddress } from '../../share/client/copy-address.ts';

const searchedKey = storageKey('searched words');

const { connection } = navigator as { connection?: { saveData: boolean } };
/** Milliseconds without a change after which a selection of text counts as finished. */
const selectionDelayMs = 300;

/**
 * Adds the event listeners, and handles the events that happened while this script was loading.
 * @param heldEvents events since the page was opened, in their order
 * @param expectsResponse tells whether a key opens the search
 * @param showLoadError shows the alert that a script cannot be loaded
 */
export function addListeners(
  heldEvents: readonly Event[],
  expectsResponse: (event: Event) => boolean,
  showLoadError: () => void,
): void {
  /** What the reader has typed while the search is loading, for its field; undefined when it is not loading. */
  let typed: string | undefined;
  const openSearch = () => {
    if (typed !== undefined) return;
    typed = '';
    import('../../search/client/dialog.ts')
      .then((search) => search.openSearch(typed), showLoadError)
      .finally(() => {
        typed = undefined;
      });
  };
  const handlers: Record<string, (event: Event) => void> = {
    click(event) {
      if (!(event.target instanceof Element)) return;
      if (event.target.closest('#menu a')) document.getElementById('menu')?.hidePopover?.();
      const timerButton = event.target.closest<HTMLElement>('[data-minutes] > button');
      if (timerButton)
        import('../../practice/client/task-timer.ts').then(
          (task) => task.startTimer(timerButton),
          showLoadError,
        );
      const headerButton = event.target.closest('.tools button');
      const programButton = event.target.closest<HTMLElement>('figcaption button');
      if (programButton?.matches('.copy'))
        import('../../runner/client/copy-program.ts').then(
          (program) => program.copyProgram(programButton, event),
          showLoadError,
        );
      else if (programButton)
        import('../../runner/client/figures.ts').then(
          (programs) => programs.useProgram(programButton),
          showLoadError,
        );
      else if (!headerButton) copyAddress(event as MouseEvent, showLoadError);
      else if (headerButton.matches('.search-button')) openSearch();
      else import('./toggle-theme.ts').then((theme) => theme.toggleTheme(), showLoadError);
    },
    keydown(event) {
      startOffline();
      if (typed !== undefined && isLetter(event as KeyboardEvent)) {
        event.preventDefault();
        typed += (event as KeyboardEvent).key;
        return;
      }
      if (!expectsResponse(event)) return;
      event.preventDefault();
      openSearch();
    },
    submit(event) {
      const { target } = event;
      if (!(target instanceof HTMLFormElement && target.matches('.short-answer form'))) return;
      import('../../components/client/check-answer.ts').then(
        (answers) => answers.checkAnswer(target),
        showLoadError,
      );
    },
    pointerdown: startOffline,
    wheel: startOffline,
    selectionchange: offerSelection,
  };
  if (matchMedia('(hover:hover)').matches && !connection?.saveData)
    handlers['pointerover'] = handlers['focusin'] = showPreview;
  // With a listener for `wheel` that is not passive, Safari would wait for it before it scrolls.
  for (const [kind, handler] of Object.entries(handlers))
    document.addEventListener(kind, handler, { passive: kind === 'wheel' });
  addEventListener('hashchange', followFragment);
  for (const event of heldEvents) {
    const kind = event.type === 'pointermove' ? 'pointerover' : event.type;
    handlers[kind]?.(event);
  }
  markSearched();
  followFragment();
  if (document.querySelector('.toc'))
    import('./section-in-view.ts').then(
      (page) => page.markSectionInView(),
      () => undefined,
    );
}

/** Tells whether a key types a character while no field of the page has the focus. */
const isLetter = ({ key, ctrlKey, metaKey, altKey, isComposing, target }: KeyboardEvent) =>
  [...key].length === 1 &&
  !(ctrlKey || metaKey || altKey || isComposing) &&
  !(target instanceof Element && target.closest('input, textarea, select'));

/** Starts the offline features, which wait for the first interaction so that they do not delay the page. */
function startOffline(): void {
  import('../../offline/client/start.ts').catch(() => undefined);
}

function showPreview(event: Event): void {
  // The target is the document when the pointer is dragged out of the window.
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('main a');
  if (link)
    import('../../share/client/preview.ts').then((links) => links.schedulePreview(link, event));
}

let selectionTimer: ReturnType<typeof setTimeout>;
function offerSelection(): void {
  clearTimeout(selectionTimer);
  selectionTimer = setTimeout(() => {
    if (/\S\s+\S+\s+\S/.test(`${getSelection()}`))
      import('../../share/client/selection-link.ts').then((links) => links.offerSelectionLink());
  }, selectionDelayMs);
}

function markSearched(): void {
  try {
    if (sessionStorage[searchedKey])
      import('../../search/client/marks.ts').then((marks) => marks.markArrival());
  } catch {
    // Storage is blocked, so no searched words are stored.
  }
}

/**
 * Reacts to the fragment of the address: goes to the new page of a section that has moved, and marks linked lines of a
 * program.
 */
function followFragment(): void {
  // `:target` cannot be used, since the browser may set it only after this has run.
  const target = document.getElementById(location.hash.slice(1));
  const moved = target?.closest('.moved')?.querySelector('a');
  if (moved) location.replace(moved.href);
  else if (/-L\d/.test(location.hash))
    import('../../permalinks/client/linked-lines.ts').then((links) => links.showLinkedLines());
}
