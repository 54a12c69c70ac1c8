import { element } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import type { Hit, SearchResults } from '../engine/search.ts';
import { type Kind, kinds } from '../kinds.ts';
import type { Excerpt } from '../query/excerpt.ts';

/** Hits under one heading. */
export interface HitGroup {
  label: string;
  hits: Hit[];
}

/** Number of hits at the top that are listed by rank, whatever their kind. */
const bestHitCount = 3;

/** Groups hits under headings: the best ones by rank, and the rest by kind. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const rest = hits.slice(bestHitCount);
  const groups = [{ label: 'Best matches', hits: hits.slice(0, bestHitCount) }];
  for (const kind of Object.keys(kinds) as Kind[]) {
    const label = `More ${kinds[kind].plural.toLowerCase()}`;
    groups.push({ label, hits: rest.filter((hit) => hit.kind === kind) });
  }
  return groups.filter((group) => group.hits.length > 0);
}

/** The elements inside a result's link: kind, title, the page that it is on, and the excerpt that matched. */
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
  const markedPieces = pieces.map(({ text, match }) => (match ? element('mark', {}, text) : text));
  return element(code ? 'code' : 'span', { class: 'hit-excerpt' }, ...markedPieces);
}

/** The address of a hit, with the site's base path. */
export const hrefOf = ({ url }: Hit): string => base + url;

/** The sentence of the status line: the number of results, and which words were corrected. */
export function resultSummary(
  query: string,
  { hits, corrected, phraseMissing }: SearchResults,
): string {
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
