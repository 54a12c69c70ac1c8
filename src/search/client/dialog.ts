import { button, element } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import type { Hit } from '../engine/search.ts';
import { warmUp } from './ask.ts';
import css from './dialog.css?inline';
import { Listbox, type Option } from './listbox.ts';
import { liveSearch, type Shown } from './live-search.ts';
import { markOnArrival } from './marks.ts';
import { forgetSearches, recentSearches, rememberSearch } from './recent.ts';
import sheet from './results.css?inline';
import { grouped, hrefOf, resultBody, summary } from './results.ts';

let dialog: HTMLDialogElement | undefined;

/** Opens the search dialog, building it on first use, with the focus in its field. */
export function openSearch(): void {
  warmUp();
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function build(): HTMLDialogElement {
  for (const text of [sheet, css]) {
    const styles = new CSSStyleSheet();
    styles.replaceSync(text);
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
  const all = element('a', { class: 'search-all', href: `${base}/search/` }, 'All topics');
  const made = element(
    'dialog',
    { class: 'search', 'aria-label': 'Search' },
    element(
      'div',
      { class: 'search-bar' },
      input,
      button('Close', () => made.close()),
    ),
    status,
    listbox.list,
    help,
    element('p', { class: 'search-keys' }, all, keysText()),
  );
  document.body.append(made);
  closeByBackdrop(made);

  const run = liveSearch(
    () => ({ query: input.value, filters: {} }),
    (shown) => view(shown),
  );
  const searchFor = (query: string) => {
    input.value = query;
    input.focus();
    run();
  };
  const view = (shown: Shown) => {
    if (shown.state === 'loading') {
      status.textContent = 'Loading the index…';
      return;
    }
    help.replaceChildren();
    listbox.show([]);
    if (shown.state === 'idle') showRecent();
    else if (shown.state === 'failed') {
      const text = navigator.onLine
        ? 'The search index could not be loaded. All topics lists every section. '
        : 'The search index could not be loaded: you are offline, and this device has no whole copy of it. ';
      status.replaceChildren(text, button('Try again', run));
    } else {
      const { query, found } = shown;
      status.textContent = summary(query, found);
      if (found.hits.length === 0) help.append(...advice(found.nearest, searchFor));
      const optionOf = (hit: Hit): Option => ({
        body: resultBody(hit),
        href: hrefOf(hit),
        choose: (newTab) => {
          rememberSearch(query);
          markOnArrival([...found.words.keys()], hrefOf(hit), newTab);
          if (!newTab) made.close();
        },
      });
      listbox.show(
        grouped(found.hits).map(({ label, hits }) => ({ label, options: hits.map(optionOf) })),
      );
      all.href = `${base}/search/?q=${encodeURIComponent(query)}`;
    }
  };
  const showRecent = () => {
    all.href = `${base}/search/`;
    const recent = recentSearches();
    status.textContent = 'A topic, code such as subprocess.run, or the last line of an error.';
    if (recent.length === 0) return;
    const options = recent.map((query) => ({ body: [query], choose: () => searchFor(query) }));
    listbox.show([{ label: 'Recent searches', options }]);
    help.append(
      button('Forget these', () => {
        forgetSearches();
        searchFor('');
      }),
    );
  };
  input.addEventListener('input', run);
  run();
  return made;
}

/** Closes a dialog when it is pressed and let go beside it: not when a selection ends there. */
function closeByBackdrop(dialog: HTMLDialogElement): void {
  const beside = ({ clientX, clientY }: MouseEvent) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return clientX < left || clientX > right || clientY < top || clientY > bottom;
  };
  let pressed = false;
  dialog.addEventListener('pointerdown', (event) => {
    pressed = beside(event);
  });
  dialog.addEventListener('click', (event) => {
    if (pressed && beside(event)) dialog.close();
  });
}

function keysText(): HTMLElement {
  const keys = [
    ['↑ ↓', 'choose'],
    ['Enter', 'open'],
    ['Ctrl Enter', 'new tab'],
    ['Esc', 'close'],
  ];
  const texts = keys.flatMap(([key = '', does]) => [element('kbd', {}, key), ` ${does} `]);
  return element('span', {}, ...texts);
}

function advice(words: readonly string[], searchFor: (query: string) => void): HTMLElement[] {
  const tips = [
    'Fewer words, or one that must be on the page.',
    'A symbol as it stands in code, or the last line of an error.',
    'Quotes only around words that stand together.',
  ];
  const list = element('ul', {}, ...tips.map((tip) => element('li', {}, tip)));
  if (words.length === 0) return [list];
  const near = words.map((word) => button(word, () => searchFor(word)));
  return [element('p', { class: 'search-near' }, 'Words that begin alike: ', ...near), list];
}
