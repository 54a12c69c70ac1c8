import { element, moveTo } from '../../client/dom.ts';
import { markLines } from '../../permalinks/client/linked-lines.ts';
import { shownProgramHash } from '../../permalinks/client/program-hash.ts';
import { type Offer, openPanel } from './copy-panel.ts';
import type { Linked } from './markdown-link.ts';

type Shown = Pick<Offer, 'title' | 'place' | 'more'>;

/**
 * Says that the address of a heading, question, term, example or line was copied, and offers more.
 * @param source the link, or the line, that was activated
 * @param url its absolute address
 * @param copied whether the clipboard took it
 */
export function copyLink(source: HTMLElement, url: string, copied: Promise<boolean>): void {
  const line = source.matches('.lines i');
  if (line) location.hash = source.id;
  const shown = line
    ? ofLine(source)
    : source.matches('.file')
      ? ofExample(source)
      : ofText(source);
  const from = line ? (source.closest<HTMLElement>('.program') ?? source) : source;
  openPanel({ ...shown, url, copied, from });
}

/** A heading, a question or a term. */
function ofText(link: HTMLElement): Shown {
  const host = link.closest<HTMLElement>('h2,h3,.asks,dt') ?? link;
  const text = host.cloneNode(true) as HTMLElement;
  text.querySelector('.anchor')?.remove();
  // An unnumbered section shows a sign instead of its number.
  const number = link.matches('.anchor') ? words(link).replace('§', '') : '';
  const title = `${number} ${words(text)}`.trim();
  return { title, place: (panel) => besides(host, panel) };
}

/** Within a list of terms only the definition can hold a panel. */
function besides(host: HTMLElement, panel: HTMLElement): void {
  if (host.localName === 'dt') host.nextElementSibling?.prepend(panel);
  else host.after(panel);
}

function ofLine(line: HTMLElement): Shown {
  const program = line.closest<HTMLElement>('.program');
  const file = words(line.closest('figure')?.querySelector('.file'));
  return {
    title: `${file}, line ${numberOf(line)}`,
    place: (panel) => {
      program?.after(panel);
      const { left, bottom } = line.getBoundingClientRect();
      moveTo(panel, left, bottom + 4);
    },
  };
}

function ofExample(link: HTMLElement): Shown {
  const figure = link.closest<HTMLElement>('figure');
  const file = words(link);
  const count = figure?.querySelectorAll('.lines i').length ?? 0;
  const title = `${file}: ${words(figure?.querySelector('.shows'))}`;
  const place = (panel: HTMLElement) => link.closest('figcaption')?.after(panel);
  if (!figure || count === 0) return { title, place };
  return { title, place, more: (copy) => linesForm(figure, file, count, copy) };
}

/** The fields "Lines from to" of an example. */
function linesForm(
  figure: HTMLElement,
  file: string,
  count: number,
  copy: (linked: Linked, said: string) => void,
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

const numberOf = (line: Element) => /\d+$/.exec(line.id)?.[0];

const words = (node: Element | null | undefined) =>
  (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
