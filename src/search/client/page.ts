import { button, element } from '../../client/dom.ts';
import type { Hit } from '../engine/search.ts';
import { warmUp } from './ask.ts';
import { liveSearch, type Shown } from './live-search.ts';
import { markOnArrival } from './marks.ts';
import { rememberSearch } from './recent.ts';
import { grouped, hrefOf, resultBody, summary } from './results.ts';

/** Makes the form of the search page work: query and filters stand in the address. */
export function startPage(form: HTMLFormElement): void {
  warmUp();
  const fields = [...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')];
  const status = document.querySelector<HTMLElement>('.search-status');
  const results = document.querySelector<HTMLElement>('.search-results');
  if (!status || !results) return;

  const said = new URLSearchParams(location.search);
  for (const field of fields) {
    const value = said.get(field.name) ?? '';
    // A choice that is not there any more means all.
    if (value !== '' && fieldTakes(field, value)) field.value = value;
  }
  const read = () => {
    const given = fields.map(({ name, value }) => [name, value.trim()] as const);
    const { q: query = '', ...filters } = Object.fromEntries(given.filter(([, value]) => value));
    return { query, filters };
  };
  const show = (shown: Shown) => {
    if (shown.state === 'loading') {
      status.textContent = 'Loading the index…';
      return;
    }
    results.replaceChildren();
    if (shown.state === 'idle') status.textContent = '';
    else if (shown.state === 'failed') {
      const text = 'The search index could not be loaded. All topics are listed below. ';
      status.replaceChildren(text, button('Try again', run));
    } else {
      const { query, found } = shown;
      status.textContent = summary(query, found);
      const choose = (hit: Hit, newTab: boolean) => {
        rememberSearch(query);
        markOnArrival([...found.words.keys()], hrefOf(hit), newTab);
      };
      results.append(...grouped(found.hits).flatMap((group) => groupBody(group, choose)));
    }
  };
  const run = liveSearch(read, show);
  const change = () => {
    const { query, filters } = read();
    const address = new URLSearchParams({ ...(query && { q: query }), ...filters }).toString();
    history.replaceState(history.state, '', address === '' ? location.pathname : `?${address}`);
    run();
  };
  form.addEventListener('input', change);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    change();
  });
  run();
}

function fieldTakes(field: HTMLInputElement | HTMLSelectElement, value: string): boolean {
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
