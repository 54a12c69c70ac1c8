import { button, element } from '../../client/dom.ts';
import { storageKey } from '../../client/site.ts';
import { stem } from '../query/stem.ts';
import marksCss from './marks.css?inline';

const searchedKey = storageKey('searched words');

/** Name under which the style sheet addresses the highlight. */
const highlightName = 'search-words';

/**
 * Stores the searched words in `sessionStorage`, so that the page that a result opens can mark them. When the result
 * leads to the page that is open already, marks them there.
 * @param href address that the result leads to
 * @param newTab true when the result opens in another tab: the browser copies `sessionStorage` into that tab, so the
 *   words are then deleted from this one
 */
export function markOnArrival(words: readonly string[], href: string, newTab: boolean): void {
  const isThisPage = !newTab && new URL(href, location.href).pathname === location.pathname;
  try {
    sessionStorage.setItem(searchedKey, words.join(' '));
    if (newTab) setTimeout(() => sessionStorage.removeItem(searchedKey));
    if (isThisPage) setTimeout(markArrival);
  } catch {
    // Storage is blocked: the page opens without marks.
  }
}

/**
 * Marks the searched words that `markOnArrival` stored for this page, and shows a notice with a button that clears the
 * marks. The CSS Custom Highlight API paints them, so neither the elements of the text nor the address change.
 * @see https://www.w3.org/TR/css-highlight-api-1/
 */
export function markArrival(): void {
  const words = (sessionStorage.getItem(searchedKey) ?? '').split(' ').filter(Boolean);
  sessionStorage.removeItem(searchedKey);
  document.querySelector('.search-marks')?.remove();
  const main = document.querySelector('main');
  if (!main || words.length === 0 || !('Highlight' in window)) return;
  const ranges = findWords(main, new Set(words.map(stem)));
  if (ranges.length === 0) return;
  const styles = new CSSStyleSheet();
  styles.replaceSync(marksCss);
  document.adoptedStyleSheets.push(styles);
  CSS.highlights.set(highlightName, new Highlight(...ranges));
  const clearMarks = () => {
    CSS.highlights.delete(highlightName);
    notice.remove();
    document.removeEventListener('keydown', onKey);
  };
  const onKey = (event: KeyboardEvent) => event.key === 'Escape' && clearMarks();
  const notice = element(
    'div',
    { class: 'search-marks', role: 'status' },
    `${countPlaces(ranges)} marked: ${words.join(', ')} `,
    button('Clear marks', clearMarks),
  );
  document.addEventListener('keydown', onKey);
  document.body.append(notice);
}

/** Text that says how many marks are visible, and how many more are in closed answers. */
function countPlaces(ranges: readonly Range[]): string {
  const hiddenCount = ranges.filter(({ startContainer }) => {
    const closed = startContainer.parentElement?.closest('details:not([open])');
    return closed && !closed.querySelector('summary')?.contains(startContainer);
  }).length;
  const visibleCount = ranges.length - hiddenCount;
  const places = visibleCount === 1 ? '1 place' : `${visibleCount} places`;
  return hiddenCount > 0 ? `${places} and ${hiddenCount} in closed answers` : places;
}

/** Finds every word in the text of `root` whose stem is one of `stems`. */
function findWords(root: Element, stems: ReadonlySet<string>): Range[] {
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
