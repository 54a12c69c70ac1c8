import { button, element } from '../../client/dom.ts';
import { replaceAddress } from '../../client/site.ts';
import type { Hit } from '../engine/search.ts';
import { warmUp } from './ask.ts';
import { liveSearch, type SearchState } from './live-search.ts';
import { markOnArrival } from './marks.ts';
import { rememberSearch } from './recent.ts';
import { groupHits, hrefOf, resultBody, resultSummary } from './results.ts';

/** Makes the form of the search page work, and keeps its query and filters in the page's address. */
export function startPage(form: HTMLFormElement): void {
  warmUp();
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const status = document.querySelector<HTMLElement>('.search-status');
  const resultList = document.querySelector<HTMLElement>('.search-results');
  if (!status || !resultList) return;

  const addressQuery = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = addressQuery.get(field.name) ?? '';
    // An old address may name an option that the form has no longer: the field then stays at "all". What the reader has
    // typed before this script came stays too.
    if (value !== '' && field.value === '' && isValidValue(field, value)) field.value = value;
  }
  const read = () => {
    const filled = fields.map(({ name, value }) => [name, value.trim()] as const);
    const { q: query = '', ...filters } = Object.fromEntries(filled.filter(([, value]) => value));
    return { query, filters };
  };
  const showState = (searchState: SearchState) => {
    // The script of the page set it for the time until this one is there.
    form.classList.remove('asked');
    resultList.classList.toggle('waits', searchState.state === 'loading');
    if (searchState.state === 'loading') {
      status.textContent = 'Loading the index…';
      return;
    }
    resultList.replaceChildren();
    if (searchState.state === 'idle') status.textContent = '';
    else if (searchState.state === 'failed') {
      const text = 'The search index could not be loaded. All topics are listed below. ';
      status.replaceChildren(text, button('Try again', run));
    } else {
      const { query, found } = searchState;
      status.textContent = resultSummary(query, found);
      const choose = (hit: Hit, newTab: boolean) => {
        rememberSearch(query);
        markOnArrival([...found.words.keys()], hrefOf(hit), newTab);
      };
      resultList.append(...groupHits(found.hits).flatMap((group) => groupBody(group, choose)));
    }
  };
  const run = liveSearch(read, showState);
  const onInput = () => {
    run();
    const { query, filters } = read();
    const queryString = new URLSearchParams({ ...(query && { q: query }), ...filters }).toString();
    replaceAddress(location.pathname + (queryString && `?${queryString}`) + location.hash);
  };
  form.addEventListener('input', onInput);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    onInput();
  });
  onInput();
}

function isValidValue(field: HTMLInputElement | HTMLSelectElement, value: string): boolean {
  return (
    field instanceof HTMLInputElement || [...field.options].some((option) => option.value === value)
  );
}

function groupBody(
  { label, hits }: { label: string; hits: readonly Hit[] },
  choose: (hit: Hit, newTab: boolean) => void,
): HTMLElement[] {
  const items = hits.map((hit) => {
    const link = element('a', { href: hrefOf(hit), class: 'hit' }, ...resultBody(hit));
    link.addEventListener('click', (event) =>
      choose(hit, event.ctrlKey || event.metaKey || event.shiftKey),
    );
    return element('li', {}, link);
  });
  return [element('h2', {}, label), element('ol', {}, ...items)];
}
