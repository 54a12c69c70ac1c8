import { button, element } from '../../client/dom.ts';
import { storageKey } from '../../client/site.ts';
import { stem } from '../query/stem.ts';
import css from './marks.css?inline';

const searchedKey = storageKey('searched words');

/** Name of the highlight. */
const name = 'search-words';

/**
 * Leaves the searched words for the page that a result opens, or marks them here when it is this one.
 * @param href where the result leads
 * @param newTab the result opens in another tab, which gets a copy of what is left at that moment
 */
export function markOnArrival(words: readonly string[], href: string, newTab: boolean): void {
  const here = !newTab && new URL(href, location.href).pathname === location.pathname;
  try {
    sessionStorage.setItem(searchedKey, words.join(' '));
    if (newTab) setTimeout(() => sessionStorage.removeItem(searchedKey));
    if (here) setTimeout(markArrival);
  } catch {
    // A blocked store: the page opens without marks.
  }
}

/**
 * Marks the words that a search left for this page. They are painted as a highlight, so neither the
 * page's elements nor its address change, and the fragment and the way back stay as they are.
 * @see https://www.w3.org/TR/css-highlight-api-1/
 */
export function markArrival(): void {
  const words = (sessionStorage.getItem(searchedKey) ?? '').split(' ').filter(Boolean);
  sessionStorage.removeItem(searchedKey);
  document.querySelector('.search-marks')?.remove();
  const main = document.querySelector('main');
  if (!main || words.length === 0 || !('Highlight' in window)) return;
  const ranges = rangesOf(main, new Set(words.map(stem)));
  if (ranges.length === 0) return;
  const styles = new CSSStyleSheet();
  styles.replaceSync(css);
  document.adoptedStyleSheets.push(styles);
  CSS.highlights.set(name, new Highlight(...ranges));
  const end = () => {
    CSS.highlights.delete(name);
    notice.remove();
    document.removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && end();
  const notice = element(
    'div',
    { class: 'search-marks', role: 'status' },
    `${placesOf(ranges)} marked: ${words.join(', ')} `,
    button('Clear marks', end),
  );
  document.addEventListener('keydown', onKey);
  document.body.append(notice);
}

/** Says how many places there are to see, and how many more are in answers that are closed. */
function placesOf(ranges: readonly Range[]): string {
  const hidden = ranges.filter(({ startContainer }) => {
    const closed = startContainer.parentElement?.closest('details:not([open])');
    return closed && !closed.querySelector('summary')?.contains(startContainer);
  }).length;
  const seen = ranges.length - hidden;
  const count = seen === 1 ? '1 place' : `${seen} places`;
  return hidden > 0 ? `${count} and ${hidden} in closed answers` : count;
}

/** The places in the text of `root` where one of the stems stands. */
export function rangesOf(root: Element, stems: ReadonlySet<string>): Range[] {
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const match of (node.nodeValue ?? '').matchAll(/[\p{Lu}]?[\p{Ll}\p{N}]+|\p{Lu}+/gu)) {
      if (!stems.has(stem(match[0].toLowerCase()))) continue;
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      ranges.push(range);
    }
  }
  return ranges;
}
