import { element } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import type { Found, Hit } from '../engine/search.ts';
import { type Kind, kinds } from '../kinds.ts';
import type { Excerpt } from '../query/excerpt.ts';

/** Hits under one heading. */
export interface Group {
  label: string;
  hits: Hit[];
}

/** How many hits keep their rank whatever they are. */
const best = 3;

/** The best hits in their order, and the rest by kind, so that each heading says what its hits are. */
export function grouped(hits: readonly Hit[]): Group[] {
  const rest = hits.slice(best);
  const groups = [{ label: 'Best matches', hits: hits.slice(0, best) }];
  for (const kind of Object.keys(kinds) as Kind[]) {
    const label = `More ${kinds[kind].plural.toLowerCase()}`;
    groups.push({ label, hits: rest.filter((hit) => hit.kind === kind) });
  }
  return groups.filter((group) => group.hits.length > 0);
}

/** The inside of a result: what it is, its title and place, and the text that matched. */
export function resultBody({ kind, title, page, excerpt }: Hit): HTMLElement[] {
  const head = element(
    'span',
    { class: 'hit-head' },
    element('span', { class: 'hit-kind', 'data-kind': kind }, kinds[kind].label),
    ' ',
    element('span', { class: 'hit-title' }, title),
  );
  if (page !== '') head.append(' ', element('span', { class: 'hit-page' }, page));
  return excerpt ? [head, excerptBody(excerpt)] : [head];
}

function excerptBody({ code, pieces }: Excerpt): HTMLElement {
  const marked = pieces.map(({ text, match }) => (match ? element('mark', {}, text) : text));
  return element(code ? 'code' : 'span', { class: 'hit-excerpt' }, ...marked);
}

/** The address of a hit. */
export const hrefOf = ({ url }: Hit): string => base + url;

/** What was found, as a sentence for a status line. */
export function summary(query: string, { hits, corrected, phraseMissing }: Found): string {
  if (hits.length === 0) return `Nothing found for “${query}”.`;
  const count = hits.length === 1 ? '1 result' : `${hits.length} results`;
  const notes = corrected.map(({ from, to, both }) =>
    both
      ? `Showing results for “${to}” too: “${from}” is rare.`
      : `Showing results for “${to}”: no page has “${from}”.`,
  );
  if (phraseMissing) notes.push('No page has these words together as quoted.');
  return [`${count}.`, ...notes].join(' ');
}
