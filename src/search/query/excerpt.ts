import type { Passage } from '../../series/blocks.ts';
import { compoundNames, wordsAndCompounds } from './compounds.ts';
import { stem } from './stem.ts';
import { partsOf } from './tokenise.ts';

/** A piece of an excerpt's text; `match` is true for a word that was searched. */
export interface ExcerptPiece {
  text: string;
  match: boolean;
}

/** The part of a record's text that is shown in a result. `code` is true for lines of a program. */
export interface Excerpt {
  code: boolean;
  pieces: ExcerptPiece[];
}

/** Maximum characters of an excerpt of prose, and lines of an excerpt of code. */
const maxTextLength = 170;
const maxCodeLines = 3;

/** The stems of the searched words with their weights. */
interface SearchedStems {
  weights: ReadonlyMap<string, number>;
  /** Matches a text with the first letters of any stem: a quick test before the text is split into words. */
  starts: RegExp;
}

/** A sentence of prose or a line of code, with the searched stems that it has. */
interface Unit {
  text: string;
  found: ReadonlySet<string>;
}

/**
 * Chooses the part of a record that has the most of the searched words: sentences of one paragraph, or up to three
 * lines of code with their indentation.
 * @param words searched word -> its weight
 * @returns undefined for a record without text
 * @see Turpin, Tsegay, Hawking, Williams: Fast generation of result snippets in web search, SIGIR 2007,
 *   https://doi.org/10.1145/1277741.1277766: score sentences by the distinct query words they hold
 */
export function excerpt(
  passages: readonly Passage[],
  words: ReadonlyMap<string, number>,
): Excerpt | undefined {
  const stems = prepareStems(words);
  let best: { units: Unit[]; code: boolean; score: number } | undefined;
  for (const { code, text } of passages) {
    const texts = code ? text.split('\n') : sentencesOf(text);
    const units = texts.map((text) => ({ text, found: stemsIn(text, stems) }));
    for (const [index, unit] of units.entries()) {
      if (best && unit.found.size === 0) continue;
      const selection = code ? linesAround(units, index) : sentencesFrom(units, index);
      const foundStems = new Set(selection.flatMap((unit) => [...unit.found]));
      // Among equal selections, the one whose first sentence or middle line has the more important words wins.
      const score = sumOfWeights(foundStems, stems) + sumOfWeights(unit.found, stems) / 10;
      if (!best || score > best.score) best = { units: selection, code, score };
    }
  }
  if (!best) return undefined;
  const texts = best.units.map(({ text }) => text);
  const text = best.code ? outdent(texts).join('\n') : texts.join(' ');
  return { code: best.code, pieces: markWords(text, stems) };
}

/** Splits a text into pieces, so that the searched words can be marked. */
export function markWords(text: string, stems: SearchedStems): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = [];
  const ends = [...text.matchAll(wordsAndCompounds)].flatMap(({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
  for (const [at, end] of [...ends, text.length].entries()) {
    const word = text.slice(ends[at - 1] ?? 0, end);
    const match = word !== '' && stemsIn(word, stems).size > 0;
    const lastPiece = pieces.at(-1);
    if (lastPiece?.match === match) lastPiece.text += word;
    else if (word !== '') pieces.push({ text: word, match });
  }
  return pieces;
}

/**
 * Stems the searched words for `markWords`.
 * @param words searched word -> its weight
 */
export function prepareStems(words: ReadonlyMap<string, number>): SearchedStems {
  const weights = new Map([...words].map(([word, weight]) => [stem(word), weight]));
  const firstLetters = [...weights.keys()]
    .map((word) => (/^\d+dot\d|\d$|^\p{L}{1,2}$/u.test(word) ? word.slice(0, 1) : word.slice(0, 3)))
    .filter(Boolean);
  return { weights, starts: new RegExp(firstLetters.join('|') || '(?!)', 'i') };
}

function stemsIn(text: string, { weights, starts: firstLetters }: SearchedStems): Set<string> {
  const foundStems = new Set<string>();
  if (!firstLetters.test(text)) return foundStems;
  for (const [token] of text.matchAll(wordsAndCompounds)) {
    if (!firstLetters.test(token)) continue;
    for (const word of [token.toLowerCase(), ...partsOf(token), ...compoundNames(token)]) {
      const wordStem = stem(word);
      if (weights.has(wordStem)) foundStems.add(wordStem);
    }
  }
  return foundStems;
}

function sumOfWeights(found: Iterable<string>, { weights }: SearchedStems): number {
  let sum = 0;
  for (const word of found) sum += weights.get(word) ?? 0;
  return sum;
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).flatMap((sentence) => cutLongSentence(sentence));
}

function cutLongSentence(sentence: string): string[] {
  if (sentence.length <= maxTextLength) return [sentence];
  const space = sentence.lastIndexOf(' ', maxTextLength);
  const end = space > 0 ? space : maxTextLength;
  return [`${sentence.slice(0, end)} …`, ...cutLongSentence(`… ${sentence.slice(end).trim()}`)];
}

function sentencesFrom(units: readonly Unit[], from: number): Unit[] {
  let length = 0;
  let to = from;
  do length += (units[to++]?.text.length ?? 0) + 1;
  while (to < units.length && length + (units[to]?.text.length ?? 0) <= maxTextLength);
  return units.slice(from, to);
}

function linesAround(units: readonly Unit[], index: number): Unit[] {
  const from = Math.max(0, Math.min(index - 1, units.length - maxCodeLines));
  return units.slice(from, from + maxCodeLines);
}

function outdent(block: readonly string[]): string[] {
  const indents = block.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const minIndent = Math.min(...indents, 80);
  return block.map((line) => line.slice(minIndent));
}
