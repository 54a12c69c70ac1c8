import { element } from '../../client/dom.ts';
import { hashShown } from './program-hash.ts';

/** A line, or lines from and to, of a program: `zombie-L4`, `zombie-L4-L9`. */
const lines = /^(.+?)-L(\d+)(?:-L(\d+))?$/;

/**
 * Shows what a link to lines leads to. A single line is marked by CSS; a range is marked and scrolled
 * to here. When the link carries the hash of a program that has changed since, the page says so. Lines
 * beyond the end of a program lead to the program.
 */
export function arrive(): void {
  clearMarks();
  addEventListener('hashchange', clearMarks, { once: true });
  const [, program, from, to] = lines.exec(location.hash.slice(1)) ?? [];
  if (!program) return;
  sayIfChanged(program);
  const first = to ? markLines(program, Number(from), Number(to)) : undefined;
  if (first) first.scrollIntoView();
  // The browser has gone to a line that there is.
  else if (!document.getElementById(location.hash.slice(1)))
    document.getElementById(program)?.closest('figure')?.scrollIntoView();
}

/**
 * Marks lines of a program, those that there are, and takes earlier marks away.
 * @param program fragment of the program, or one that it had
 * @returns the first of them
 */
export function markLines(program: string, from: number, to: number): Element | undefined {
  clearMarks();
  const figure = figureOf(program);
  const all = [...(figure?.querySelectorAll('.lines i') ?? [])];
  const marked = all.slice(Math.max(0, Math.min(from, to) - 1), Math.max(from, to));
  for (const line of marked) line.classList.add('marked');
  return marked[0];
}

function clearMarks(): void {
  for (const line of document.querySelectorAll('.marked')) line.classList.remove('marked');
}

/** The figure itself, or the one that keeps a former id; an excerpt has no lines to link to. */
function figureOf(program: string): HTMLElement | null | undefined {
  return document.getElementById(program)?.closest<HTMLElement>('figure:has(.lines)');
}

function sayIfChanged(program: string): void {
  const linked = new URLSearchParams(location.search).get(program);
  const figure = figureOf(program);
  if (!figure || !linked || !/^[\da-f]{6}$/.test(linked)) return;
  if (figure.querySelector('.changed') || linked === hashShown(figure)) return;
  const notice = element('p', { class: 'changed', role: 'status' });
  figure.querySelector('figcaption')?.after(notice);
  // A live region is read when it changes, not when it appears.
  requestAnimationFrame(() => {
    notice.textContent = 'The program has changed since this link was made.';
  });
}
