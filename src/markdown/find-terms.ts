import type { TermInfo } from '../series/schemas/glossary.ts';

/** The spellings of glossary terms, prepared for finding them in text. */
export interface TermFinder {
  /** Matches each spelling; undefined when no term is to be linked. */
  pattern: RegExp | undefined;
  /** Ids of the terms by their spellings in lower case. */
  ids: ReadonlyMap<string, string>;
}

/** The first use of a term in a text, or the text between two such uses. */
export interface TextPiece {
  text: string;
  /** Id of the term, when the piece is the first use of one. */
  id?: string;
}

/** Escapes a text for a regular expression, as `RegExp.escape` does, which Node has only from version 24 on. */
const escapeForRegExp = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Prepares the terms that may be linked. Where two match, the longer wins: "process group", not "process". */
export function termFinder(terms: readonly TermInfo[]): TermFinder {
  const ids = new Map<string, string>();
  for (const { id, term, forms, link } of terms) {
    if (link) for (const spelling of [term, ...forms]) ids.set(spelling.toLowerCase(), id);
  }
  const spellings = [...ids.keys()].sort((a, b) => b.length - a.length).map(escapeForRegExp);
  if (spellings.length === 0) return { pattern: undefined, ids };
  return { pattern: new RegExp(`(?<![\\w-])(?:${spellings.join('|')})(?![\\w-])`, 'gi'), ids };
}

/**
 * Splits a text at the first use of each term.
 * @param linked ids of the terms that the page links already; the function adds those that it finds
 * @returns the pieces in order; joined, they are the text
 */
export function splitAtTerms(text: string, finder: TermFinder, linked: Set<string>): TextPiece[] {
  const pieces: TextPiece[] = [];
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
