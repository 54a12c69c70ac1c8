import { button, element } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import type { Hit } from '../engine/search.ts';
import { warmUp } from './ask.ts';
import dialogCss from './dialog.css?inline';
import { Listbox, type Option } from './listbox.ts';
import { liveSearch, type SearchState } from './live-search.ts';
import { markOnArrival } from './marks.ts';
import { clearRecentSearches, recentSearches, rememberSearch } from './recent.ts';
import resultsCss from './results.css?inline';
import { groupHits, hrefOf, resultBody, resultSummary } from './results.ts';

let dialog: HTMLDialogElement | undefined;

/**
 * Opens the search dialog, and builds it on first use. The text of its field, from the last search, is selected.
 * @param typed text that the reader typed while this script was loading; it replaces the text of the field
 */
export function openSearch(typed = ''): void {
  warmUp();
  dialog ??= buildDialog();
  if (!dialog.open) dialog.showModal();
  const input = dialog.querySelector('input');
  if (typed === '' || !input) {
    input?.select();
    return;
  }
  input.value = typed;
  input.dispatchEvent(new Event('input'));
}

function buildDialog(): HTMLDialogElement {
  for (const styleText of [resultsCss, dialogCss]) {
    const styles = new CSSStyleSheet();
    styles.replaceSync(styleText);
    document.adoptedStyleSheets.push(styles);
  }
  const input = element('input', {
    type: 'text',
    enterkeyhint: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    'aria-label': 'Search the guide',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    placeholder: 'A topic, a symbol, an error text',
  });
  const listbox = new Listbox(input, 'search-results');
  const status = element('p', { role: 'status', class: 'search-status' });
  const help = element('div', { class: 'search-help' });
  const allTopicsLink = element(
    'a',
    { class: 'search-all', href: `${base}/search/` },
    'All topics',
  );
  const dialogElement = element(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    element(
      'div',
      { class: 'search-bar' },
      input,
      button('Close', () => dialogElement.close()),
    ),
    status,
    listbox.list,
    help,
    element('p', { class: 'search-keys' }, allTopicsLink, keyHints()),
  );
  document.body.append(dialogElement);
  closeByBackdrop(dialogElement);
  keepAboveKeyboard(dialogElement);

  const run = liveSearch(
    () => ({ query: input.value, filters: {} }),
    (searchState) => showState(searchState),
  );
  const searchFor = (query: string) => {
    input.value = query;
    input.focus();
    run();
  };
  const showState = (searchState: SearchState) => {
    if (searchState.state === 'loading') {
      status.textContent = 'Loading the index…';
      return;
    }
    help.replaceChildren();
    listbox.show([]);
    if (searchState.state === 'idle') showRecent();
    else if (searchState.state === 'failed') {
      const text = navigator.onLine
        ? 'The search index could not be loaded. All topics lists every section. '
        : 'The search index could not be loaded: you are offline, and this device has no whole copy of it. ';
      status.replaceChildren(text, button('Try again', run));
    } else {
      const { query, found: results } = searchState;
      status.textContent = resultSummary(query, results);
      if (results.hits.length === 0) help.append(...searchTips(results.similarWords, searchFor));
      const optionOf = (hit: Hit): Option => ({
        body: resultBody(hit),
        href: hrefOf(hit),
        choose: (newTab) => {
          rememberSearch(query);
          markOnArrival([...results.words.keys()], hrefOf(hit), newTab);
          if (!newTab) dialogElement.close();
        },
      });
      listbox.show(
        groupHits(results.hits).map(({ label, hits }) => ({ label, options: hits.map(optionOf) })),
      );
      allTopicsLink.href = `${base}/search/?q=${encodeURIComponent(query)}`;
    }
  };
  const showRecent = () => {
    allTopicsLink.href = `${base}/search/`;
    const recent = recentSearches();
    status.textContent = 'A topic, code such as subprocess.run, or the last line of an error.';
    if (recent.length === 0) return;
    const options = recent.map((query) => ({ body: [query], choose: () => searchFor(query) }));
    listbox.show([{ label: 'Recent searches', options }]);
    help.append(
      button('Forget these', () => {
        clearRecentSearches();
        searchFor('');
      }),
    );
  };
  input.addEventListener('input', run);
  run();
  return dialogElement;
}

/**
 * Closes a dialog when its backdrop is clicked: the pointer must be pressed and released outside the box, so that
 * a text selection that ends outside does not close it.
 */
function closeByBackdrop(dialog: HTMLDialogElement): void {
  const isOutside = ({ clientX, clientY }: MouseEvent) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return clientX < left || clientX > right || clientY < top || clientY > bottom;
  };
  let pressed = false;
  dialog.addEventListener('pointerdown', (event) => {
    pressed = isOutside(event);
  });
  dialog.addEventListener('click', (event) => {
    if (pressed && isOutside(event)) dialog.close();
  });
}

/**
 * Keeps the dialog above an on-screen keyboard: sets CSS properties to the height and the top, in pixels, of the part
 * of the window that the keyboard leaves free. In Safari, no unit of CSS takes account of the keyboard.
 * @see https://drafts.csswg.org/cssom-view/#visualViewport
 */
function keepAboveKeyboard(dialog: HTMLDialogElement): void {
  const { visualViewport } = window;
  const update = () => {
    // A reader who has zoomed in sees part of the dialog and moves it.
    if (!visualViewport || visualViewport.scale > 1.01) return;
    const { height, offsetTop } = visualViewport;
    dialog.style.setProperty('--visible-height', `${height}px`);
    dialog.style.setProperty('--visible-top', `${offsetTop}px`);
  };
  update();
  for (const kind of ['resize', 'scroll']) visualViewport?.addEventListener(kind, update);
}

function keyHints(): HTMLElement {
  const keys = [
    ['↑ ↓', 'choose'],
    ['Enter', 'open'],
    ['Ctrl Enter', 'new tab'],
    ['Esc', 'close'],
  ];
  const texts = keys.flatMap(([key = '', does]) => [element('kbd', {}, key), ` ${does} `]);
  return element('span', {}, ...texts);
}

function searchTips(
  similarWords: readonly string[],
  searchFor: (query: string) => void,
): HTMLElement[] {
  const tips = [
    'Fewer words, or one that must be on the page.',
    'A symbol as it stands in code, or the last line of an error.',
    'Quotes only around words that stand together.',
  ];
  const list = element('ul', {}, ...tips.map((tip) => element('li', {}, tip)));
  if (similarWords.length === 0) return [list];
  const wordButtons = similarWords.map((word) => button(word, () => searchFor(word)));
  return [element('p', { class: 'search-near' }, 'Words that begin alike: ', ...wordButtons), list];
}
