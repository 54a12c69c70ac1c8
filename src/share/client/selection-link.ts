import { generateFragmentFromRange } from 'text-fragments-polyfill/dist/fragment-generation-utils.js';
import { element, moveTo } from '../../client/dom.ts';
import { copyText } from '../../client/site.ts';
import { openCopyPanel } from './copy-panel.ts';
import { textDirective } from './text-directive.ts';

/** Selector of the blocks of text; the button is inserted after the block in which the selection ends. */
const blockSelector = 'p,ul,ol,dl,pre,samp,table,h1,h2,h3,summary,figcaption';
/**
 * Selector of the elements within a section that have an id. A link to a selection inside one leads to it when the
 * selected words are no longer on the page.
 */
const anchoredSelector = 'figure[id],article[id],div:has(>dt[id])';

const collapseSpaces = (text: string) => text.replace(/\s+/g, ' ').trim();

let button: HTMLButtonElement | undefined;

/** Shows a button after the selected words, which copies a link to them. */
export function offerSelectionLink(): void {
  const selection = getSelection();
  const active = document.activeElement;
  // What is selected in a field is the reader's own.
  if (!selection?.rangeCount || active === button || active?.matches('textarea,input')) return;
  const range = selection.getRangeAt(0).cloneRange();
  const end = closestElement(range.endContainer);
  const main = closestElement(range.commonAncestorContainer)?.closest('main');
  if (!main || end?.closest('.copied,nav,form')) return;
  const text = collapseSpaces(selection.toString());
  button?.remove();
  const newButton = element('button', { type: 'button', class: 'copy-selection' });
  newButton.textContent = 'Copy link to this selection';
  button = newButton;
  // The default action of `mousedown` would clear the selection before the click.
  newButton.addEventListener('mousedown', (event) => event.preventDefault());
  newButton.addEventListener('click', () => copySelection(range, main, text, newButton));
  (end?.closest(blockSelector) ?? end)?.after(newButton);
  const last = [...range.getClientRects()].findLast(({ width }) => width > 0);
  // On touch screens the handles of the selection are below it.
  const gapPx = matchMedia('(pointer: coarse)').matches ? 32 : 6;
  if (last) moveTo(newButton, last.right, last.bottom + gapPx);
}

document.addEventListener('selectionchange', () => {
  const busy = document.activeElement === button || document.querySelector('.copied');
  if (getSelection()?.isCollapsed && !busy) button?.remove();
});
document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && !document.querySelector('.copied')) button?.remove();
});

function copySelection(range: Range, main: Element, text: string, focusReturn: HTMLElement): void {
  const url = new URL(location.origin + location.pathname);
  const found = generateFragmentFromRange(range.cloneRange());
  // When the same words occur elsewhere on the page, there is no directive, and the link leads to their section.
  const directive = found.fragment ? textDirective(found.fragment) : '';
  url.hash = `${nearestAnchorId(range, main)}${directive}`;
  openCopyPanel({
    title: text.length > 80 ? `“${text.slice(0, 79)}…”` : `“${text}”`,
    url: url.href,
    copied: copyText(url.href),
    focusReturn,
    insertPanel: (panel) => {
      panel.addEventListener('mousedown', (event) => {
        if (!(event.target instanceof HTMLInputElement)) event.preventDefault();
      });
      focusReturn.after(panel);
      const { left, bottom } = focusReturn.getBoundingClientRect();
      moveTo(panel, left, bottom + 4);
    },
  });
}

function nearestAnchorId(range: Range, main: Element): string {
  const holder = closestElement(range.startContainer)?.closest(anchoredSelector);
  const term = holder?.querySelector(':scope > dt');
  const before = [...main.querySelectorAll(':is(h2,h3)[id]')].findLast(
    (heading) => range.comparePoint(heading, 0) <= 0,
  );
  return term?.id || holder?.id || before?.id || '';
}

const closestElement = (node: Node) => (node instanceof Element ? node : node.parentElement);
