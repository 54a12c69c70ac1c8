import type { TermInfo } from '../series/schemas/glossary.ts';

/** Finds the terms of a glossary in running text. */
export interface TermFinder {
  pattern: RegExp | undefined;
  /** Id by spelling, in lower case. */
  ids: ReadonlyMap<string, string>;
}

/** A piece of running text; with an id it is the first use of that term. */
export interface Piece {
  text: string;
  id?: string;
}

/** As `RegExp.escape`, which Node has only from version 24 on. */
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Prepares the terms that are linked at first use; of two that begin alike, the longer one is found. */
export function termFinder(terms: readonly TermInfo[]): TermFinder {
  const ids = new Map<string, string>();
  for (const { id, term, forms, link } of terms) {
    if (link) for (const spelling of [term, ...forms]) ids.set(spelling.toLowerCase(), id);
  }
  const spellings = [...ids.keys()].sort((a, b) => b.length - a.length).map(escaped);
  if (spellings.length === 0) return { pattern: undefined, ids };
  return { pattern: new RegExp(`(?<![\\w-])(?:${spellings.join('|')})(?![\\w-])`, 'gi'), ids };
}

/**
 * Splits a text at the first use of each term.
 * @param linked ids that have been linked on this page; the function adds to it
 * @returns the pieces in order, which joined are the text
 */
export function splitTerms(text: string, finder: TermFinder, linked: Set<string>): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of finder.pattern ? text.matchAll(finder.pattern) : []) {
    const id = finder.ids.get(match[0].toLowerCase());
    if (!id || linked.has(id)) continue;
    linked.add(id);
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) });
    pieces.push({ text: match[0], id });
    from = match.index + match[0].length;
  }
  if (from < text.length || pieces.length === 0) pieces.push({ text: text.slice(from) });
  return pieces;
}
