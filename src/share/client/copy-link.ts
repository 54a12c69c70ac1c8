import { element, moveTo } from '../../client/dom.ts';
import { markLines } from '../../permalinks/client/linked-lines.ts';
import { shownProgramHash } from '../../permalinks/client/program-hash.ts';
import { type CopyPanelOptions, openCopyPanel } from './copy-panel.ts';
import type { LinkTarget } from './markdown-link.ts';

type PanelContent = Pick<CopyPanelOptions, 'title' | 'insertPanel' | 'extraControls'>;

/**
 * Opens the panel which confirms that the address of a heading, question, term, example or line was copied.
 * @param source the link or the line that was clicked
 * @param url its address with the origin
 * @param copied resolves to true when the address was copied
 */
export function copyLink(source: HTMLElement, url: string, copied: Promise<boolean>): void {
  const line = source.matches('.lines i');
  if (line) location.hash = source.id;
  const shown = line
    ? panelForLine(source)
    : source.matches('.file')
      ? panelForExample(source)
      : panelForText(source);
  const focusReturn = line ? (source.closest<HTMLElement>('.program') ?? source) : source;
  openCopyPanel({ ...shown, url, copied, focusReturn });
}

/** The panel for a heading, a question or a term. */
function panelForText(link: HTMLElement): PanelContent {
  const host = link.closest<HTMLElement>('h2,h3,.asks,dt') ?? link;
  const text = host.cloneNode(true) as HTMLElement;
  text.querySelector('.anchor')?.remove();
  // The link of a section without a number is "§".
  const number = link.matches('.anchor') ? collapsedText(link).replace('§', '') : '';
  const title = `${number} ${collapsedText(text)}`.trim();
  return { title, insertPanel: (panel) => insertBeside(host, panel) };
}

/** Inserts a panel after an element. After a term it goes into the definition, since a `<dl>` may not contain it. */
function insertBeside(host: HTMLElement, panel: HTMLElement): void {
  if (host.localName === 'dt') host.nextElementSibling?.prepend(panel);
  else host.after(panel);
}

function panelForLine(line: HTMLElement): PanelContent {
  const program = line.closest<HTMLElement>('.program');
  const file = collapsedText(line.closest('figure')?.querySelector('.file'));
  return {
    title: `${file}, line ${lineNumber(line)}`,
    insertPanel: (panel) => {
      program?.after(panel);
      const { left, bottom } = line.getBoundingClientRect();
      moveTo(panel, left, bottom + 4);
    },
  };
}

function panelForExample(link: HTMLElement): PanelContent {
  const figure = link.closest<HTMLElement>('figure');
  const file = collapsedText(link);
  const count = figure?.querySelectorAll('.lines i').length ?? 0;
  const title = `${file}: ${collapsedText(figure?.querySelector('.shows'))}`;
  const insertPanel = (panel: HTMLElement) => link.closest('figcaption')?.after(panel);
  if (!figure || count === 0) return { title, insertPanel };
  return { title, insertPanel, extraControls: (copy) => lineRangeForm(figure, file, count, copy) };
}

/** The form with which a reader copies the address of several lines of an example. */
function lineRangeForm(
  figure: HTMLElement,
  file: string,
  count: number,
  copy: (target: LinkTarget, message: string) => void,
): HTMLElement {
  const field = (label: string) =>
    element('input', {
      type: 'number',
      required: '',
      min: '1',
      max: String(count),
      value: '1',
      'aria-label': label,
    });
  const first = field('First line');
  const last = field('Last line');
  const form = element('form', {}, 'Lines ', first, ' to ', last, element('button', {}, 'Copy'));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const chosen = [first.valueAsNumber, last.valueAsNumber] as const;
    const [from, to] = [Math.min(...chosen), Math.max(...chosen)];
    const range = from === to ? `L${from}` : `L${from}-L${to}`;
    const name = from === to ? `line ${from}` : `lines ${from} to ${to}`;
    const url = new URL(`#${figure.id}-${range}`, location.origin + location.pathname);
    url.search = `${figure.id}=${shownProgramHash(figure)}`;
    markLines(figure.id, from, to);
    copy({ title: `${file}, ${name}`, url: url.href }, `Link to ${name} copied`);
  });
  return form;
}

const lineNumber = (line: Element) => /\d+$/.exec(line.id)?.[0];

const collapsedText = (node: Element | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
