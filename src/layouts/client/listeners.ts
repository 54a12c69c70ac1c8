// What a reader's moves are answered with; each feature is a script of its own, loaded on its first use.
import { storageKey } from '../../client/site.ts';
import { copyAddress } from '../../share/client/copy-address.ts';

const searchedKey = storageKey('searched words');

const { connection } = navigator as { connection?: { saveData: boolean } };
/** Long enough for a selection to have been made. */
const settles = 300;

/**
 * Answers what a reader does from now on, and what they did while this script was on its way.
 * @param held events since the page was opened, in their order
 * @param asks true for the keys that open the search
 * @param sayMissing says that a script is out of reach
 */
export function enhance(
  held: readonly Event[],
  asks: (event: Event) => boolean,
  sayMissing: () => void,
): void {
  const openSearch = () =>
    import('../../search/client/dialog.ts').then((search) => search.openSearch(), sayMissing);
  const answers: Record<string, (event: Event) => void> = {
    click(event) {
      if (!(event.target instanceof Element)) return;
      if (event.target.closest('#menu a')) document.getElementById('menu')?.hidePopover?.();
      const pressed = event.target.closest('.tools button');
      if (!pressed) copyAddress(event as MouseEvent, sayMissing);
      else if (pressed.matches('.search-button')) openSearch();
      else import('./toggle-theme.ts').then((theme) => theme.toggleTheme(), sayMissing);
    },
    keydown(event) {
      keepForOffline();
      if (!asks(event)) return;
      event.preventDefault();
      openSearch();
    },
    pointerdown: keepForOffline,
    wheel: keepForOffline,
    selectionchange: offerSelection,
  };
  if (matchMedia('(hover:hover)').matches && !connection?.saveData)
    answers['pointerover'] = answers['focusin'] = showPreview;
  // Safari scrolls only after a listener that is not passive.
  for (const [kind, answer] of Object.entries(answers))
    document.addEventListener(kind, answer, { passive: kind === 'wheel' });
  addEventListener('hashchange', showLinkedLines);
  for (const event of held) {
    const kind = event.type === 'pointermove' ? 'pointerover' : event.type;
    answers[kind]?.(event);
  }
  markSearched();
  showLinkedLines();
  if (document.querySelector('.toc'))
    import('./section-in-view.ts').then(
      (page) => page.followSections(),
      () => undefined,
    );
}

/** What is kept for reading offline waits for the reader's first move. */
function keepForOffline(): void {
  import('../../offline/client/start.ts').catch(() => undefined);
}

function showPreview(event: Event): void {
  // A pointer that is dragged out of the window is over the document.
  if (!(event.target instanceof Element)) return;
  const link = event.target.closest<HTMLAnchorElement>('main a');
  if (link) import('../../share/client/preview.ts').then((links) => links.preview(link, event));
}

let settled: ReturnType<typeof setTimeout>;
function offerSelection(): void {
  clearTimeout(settled);
  settled = setTimeout(() => {
    if (/\S\s+\S+\s+\S/.test(`${getSelection()}`))
      import('../../share/client/selection-link.ts').then((links) => links.offerSelectionLink());
  }, settles);
}

function markSearched(): void {
  try {
    if (sessionStorage[searchedKey])
      import('../../search/client/marks.ts').then((marks) => marks.markArrival());
  } catch {
    // A blocked store: a search has left nothing to mark.
  }
}

/** Former sections that moved to another page, and lines of programs. */
function showLinkedLines(): void {
  // By its id: the browser may set `:target` only after this has run.
  const target = document.getElementById(location.hash.slice(1));
  const moved = target?.closest('.moved')?.querySelector('a');
  if (moved) location.replace(moved.href);
  else if (/-L\d/.test(location.hash))
    import('../../permalinks/client/linked-lines.ts').then((links) => links.showLinkedLines());
}
