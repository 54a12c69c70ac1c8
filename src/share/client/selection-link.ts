import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { element, moveTo } from '../../client/dom.ts';
import { openPanel } from './copy-panel.ts';
import { textDirective } from './text-directive.ts';

/** Where a paragraph of any kind ends: the button stands after it in the order of the keyboard. */
const blocks = 'p,ul,ol,dl,pre,samp,table,h1,h2,h3,summary,figcaption';
/** What a link falls back to when its words are no longer there: the thing that holds them, else the heading above. */
const holders = 'figure[id],article[id],div:has(>dt[id])';

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

let button: HTMLButtonElement | undefined;

/** Shows a small button after the selected words of the text, which copies a link to them. */
export function offerSelectionLink(): void {
  const selection = getSelection();
  if (!selection?.rangeCount || document.activeElement === button) return;
  const range = selection.getRangeAt(0).cloneRange();
  const end = elementOf(range.endContainer);
  const main = elementOf(range.commonAncestorContainer)?.closest('main');
  if (!main || end?.closest('.copied,nav,form')) return;
  const text = words(selection.toString());
  button?.remove();
  const made = element('button', { type: 'button', class: 'copy-selection' });
  made.textContent = 'Copy link to this selection';
  button = made;
  // A press would take the selection away before the click.
  made.addEventListener('mousedown', (event) => event.preventDefault());
  made.addEventListener('click', () => copySelection(range, main, text, made));
  (end?.closest(blocks) ?? end)?.after(made);
  const last = [...range.getClientRects()].findLast(({ width }) => width > 0);
  // A finger's handles hang below the selection.
  const gap = matchMedia('(pointer: coarse)').matches ? 32 : 6;
  if (last) moveTo(made, last.right, last.bottom + gap);
}

document.addEventListener('selectionchange', () => {
  const busy = document.activeElement === button || document.querySelector('.copied');
  if (getSelection()?.isCollapsed && !busy) button?.remove();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !document.querySelector('.copied')) button?.remove();
});

function copySelection(range: Range, main: Element, text: string, from: HTMLElement): void {
  const url = new URL(location.origin + location.pathname);
  const found = generateFragmentFromRange(range.cloneRange());
  // Words that cannot be told from others on the page: the link leads to their section.
  const directive = found.fragment ? textDirective(found.fragment) : '';
  url.hash = `${sectionOf(range, main)}${directive}`;
  const copied = Promise.resolve(navigator.clipboard?.writeText(url.href).then(() => true));
  openPanel({
    title: text.length > 80 ? `“${text.slice(0, 79)}…”` : `“${text}”`,
    url: url.href,
    copied: copied.then(Boolean, () => false),
    from,
    place: (panel) => {
      panel.addEventListener('mousedown', (event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      });
      from.after(panel);
      const { left, bottom } = from.getBoundingClientRect();
      moveTo(panel, left, bottom + 4);
    },
  });
}

function sectionOf(range: Range, main: Element): string {
  const holder = elementOf(range.startContainer)?.closest(holders);
  const term = holder?.querySelector(':scope > dt');
  const before = [...main.querySelectorAll(':is(h2,h3)[id]')].findLast(
    (heading) => range.comparePoint(heading, 0) <= 0,
  );
  return term?.id || holder?.id || before?.id || '';
}

const elementOf = (node: Node) => (node instanceof Element ? node : node.parentElement);
