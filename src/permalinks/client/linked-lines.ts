import { element } from '../../client/dom.ts';
import { shownProgramHash } from './program-hash.ts';

/** The fragment of one line of a program, as `zombie-L4`, or of several, as `zombie-L4-L9`. */
const linesFragment = /^(.+?)-L(\d+)(?:-L(\d+))?$/;

/**
 * Shows the lines of a program that the page's address leads to. CSS marks a single line; this function marks a
 * range and scrolls to it. When the address carries the hash of a program that has changed since, the page
 * says so. An address of lines beyond the end of a program leads to the program.
 */
export function showLinkedLines(): void {
  clearMarks();
  addEventListener('hashchange', clearMarks, { once: true });
  const [, program, from, to] = linesFragment.exec(location.hash.slice(1)) ?? [];
  if (!program) return;
  showIfProgramChanged(program);
  const first = to ? markLines(program, Number(from), Number(to)) : undefined;
  if (first) first.scrollIntoView();
  // The browser itself scrolls to a single line that exists.
  else if (!document.getElementById(location.hash.slice(1)))
    document.getElementById(program)?.closest('figure')?.scrollIntoView();
}

/**
 * Marks lines of a program and removes earlier marks; lines beyond its end are ignored.
 * @param program fragment of the program, current or former
 * @param from one end of the range, 1-based
 * @param to the other end, which may be the smaller one
 * @returns the first marked line; undefined when there is none
 */
export function markLines(program: string, from: number, to: number): Element | undefined {
  clearMarks();
  const figure = figureOf(program);
  const lines = [...(figure?.querySelectorAll('.lines i') ?? [])];
  const marked = lines.slice(Math.max(0, Math.min(from, to) - 1), Math.max(from, to));
  for (const line of marked) line.classList.add('marked');
  return marked[0];
}

function clearMarks(): void {
  for (const line of document.querySelectorAll('.marked')) line.classList.remove('marked');
}

/** Finds the `<figure>` of a whole program by its fragment, current or former. Lines of an excerpt have no ids. */
function figureOf(program: string): HTMLElement | null | undefined {
  return document.getElementById(program)?.closest<HTMLElement>('figure:has(.lines)');
}

function showIfProgramChanged(program: string): void {
  const linked = new URLSearchParams(location.search).get(program);
  const figure = figureOf(program);
  if (!figure || !linked || !/^[\da-f]{6}$/.test(linked)) return;
  if (figure.querySelector('.changed') || linked === shownProgramHash(figure)) return;
  const notice = element('p', { class: 'changed', role: 'status' });
  figure.querySelector('figcaption')?.after(notice);
  // A live region is read when it changes, not when it appears.
  requestAnimationFrame(() => {
    notice.textContent = 'The program has changed since this link was made.';
  });
}
