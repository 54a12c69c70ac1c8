import type { Passage } from '../../series/blocks.ts';
import { compoundNames, wordsAndCompounds } from './compounds.ts';
import { stem } from './stem.ts';
import { partsOf } from './tokenise.ts';

/** A stretch of text; `match` when it is a word that was searched. */
export interface Piece {
  text: string;
  match: boolean;
}

/** The part of a record that shows the match. */
export interface Excerpt {
  code: boolean;
  pieces: Piece[];
}

/** Characters of an excerpt of text, and lines of one of code. */
const longest = 170;
const lines = 3;

/** What is looked for: the stems of the searched words with their weights. */
interface Sought {
  weights: ReadonlyMap<string, number>;
  /** The first letters of any of them, to pass over most text quickly. */
  starts: RegExp;
}

/** A sentence or a line with the searched stems that stand in it. */
interface Unit {
  text: string;
  found: ReadonlySet<string>;
}

/**
 * The stretch of a record that has the most of the searched words: sentences of one paragraph, or up
 * to three lines of code with their indent.
 * @param words searched words with their weights
 * @see Turpin, Tsegay, Hawking, Williams: Fast generation of result snippets in web search, SIGIR 2007,
 *   https://doi.org/10.1145/1277741.1277766: score sentences by the distinct query words they hold
 */
export function excerpt(
  passages: readonly Passage[],
  words: ReadonlyMap<string, number>,
): Excerpt | undefined {
  const sought = seek(words);
  let best: { units: Unit[]; code: boolean; score: number } | undefined;
  for (const { code, text } of passages) {
    const texts = code ? text.split('\n') : sentencesOf(text);
    const units = texts.map((text) => ({ text, found: stemsIn(text, sought) }));
    for (const [index, focus] of units.entries()) {
      if (best && focus.found.size === 0) continue;
      const stretch = code ? linesAround(units, index) : sentencesFrom(units, index);
      const found = new Set(stretch.flatMap((unit) => [...unit.found]));
      // The word that leads is in the middle of the code, or in the first sentence, when there is a choice.
      const score = worth(found, sought) + worth(focus.found, sought) / 10;
      if (!best || score > best.score) best = { units: stretch, code, score };
    }
  }
  if (!best) return undefined;
  const texts = best.units.map(({ text }) => text);
  const text = best.code ? outdent(texts).join('\n') : texts.join(' ');
  return { code: best.code, pieces: mark(text, sought) };
}

/** Splits a text at its words, so that the searched ones can be marked. */
export function mark(text: string, sought: Sought): Piece[] {
  const pieces: Piece[] = [];
  const ends = [...text.matchAll(wordsAndCompounds)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
  for (const [at, end] of [...ends, text.length].entries()) {
    const word = text.slice(ends[at - 1] ?? 0, end);
    const match = word !== '' && stemsIn(word, sought).size > 0;
    const last = pieces.at(-1);
    if (last?.match === match) last.text += word;
    else if (word !== '') pieces.push({ text: word, match });
  }
  return pieces;
}

/** Prepares searched words for looking them up. */
export function seek(words: ReadonlyMap<string, number>): Sought {
  const weights = new Map([...words].map(([word, weight]) => [stem(word), weight]));
  const starts = [...weights.keys()]
    .map((word) => (/^\d+dot\d|\d$|^\p{L}{1,2}$/u.test(word) ? word.slice(0, 1) : word.slice(0, 3)))
    .filter(Boolean);
  return { weights, starts: new RegExp(starts.join('|') || '(?!)', 'i') };
}

function stemsIn(text: string, { weights, starts }: Sought): Set<string> {
  const found = new Set<string>();
  if (!starts.test(text)) return found;
  for (const [token] of text.matchAll(wordsAndCompounds)) {
    if (!starts.test(token)) continue;
    for (const word of [token.toLowerCase(), ...partsOf(token), ...compoundNames(token)]) {
      const root = stem(word);
      if (weights.has(root)) found.add(root);
    }
  }
  return found;
}

function worth(found: Iterable<string>, { weights }: Sought): number {
  let sum = 0;
  for (const word of found) sum += weights.get(word) ?? 0;
  return sum;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).flatMap((sentence) => cut(sentence));
}

function cut(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const at = sentence.lastIndexOf(' ', longest);
  const end = at > 0 ? at : longest;
  return [`${sentence.slice(0, end)} …`, ...cut(`… ${sentence.slice(end).trim()}`)];
}

function sentencesFrom(units: readonly Unit[], from: number): Unit[] {
  let length = 0;
  let to = from;
  do length += (units[to++]?.text.length ?? 0) + 1;
  while (to < units.length && length + (units[to]?.text.length ?? 0) <= longest);
  return units.slice(from, to);
}

function linesAround(units: readonly Unit[], index: number): Unit[] {
  const from = Math.max(0, Math.min(index - 1, units.length - lines));
  return units.slice(from, from + lines);
}

function outdent(block: readonly string[]): string[] {
  const indents = block.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const least = Math.min(...indents, 80);
  return block.map((line) => line.slice(least));
}
