import type { Passage } from '../passages.ts';
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
  const stems = new Map([...words].map(([word, weight]) => [stem(word), weight]));
  let best: { text: string; code: boolean; score: number } | undefined;
  for (const passage of passages) {
    const stretches = passage.code ? codeStretches(passage.lines) : sentenceStretches(passage.text);
    for (const { text, focus } of stretches) {
      const score = scoreOf(text, stems) + scoreOf(focus, stems) / 10;
      if (!best || score > best.score) best = { text, code: passage.code, score };
    }
  }
  return best && { code: best.code, pieces: mark(best.text, stems) };
}

/** Splits a text at its words, so that the searched ones can be marked. */
export function mark(text: string, stems: ReadonlyMap<string, number>): Piece[] {
  const pieces: Piece[] = [];
  for (const word of text.split(/([\p{L}\p{N}]+)/u)) {
    const match = isMatch(word, stems);
    const last = pieces.at(-1);
    if (last?.match === match) last.text += word;
    else if (word !== '') pieces.push({ text: word, match });
  }
  return pieces;
}

function isMatch(word: string, stems: ReadonlyMap<string, number>): boolean {
  if (word === '') return false;
  if (stems.has(stem(word.toLowerCase()))) return true;
  const parts = partsOf(word);
  return parts.length > 1 && parts.some((part) => stems.has(stem(part)));
}

/** A candidate, and the sentence or line in it that should hold the match when there is a choice. */
interface Stretch {
  text: string;
  focus: string;
}

function scoreOf(text: string, stems: ReadonlyMap<string, number>): number {
  const found = new Set<string>();
  for (const word of text.split(/\s+/).flatMap(partsOf)) found.add(stem(word));
  let score = 0;
  for (const [word, weight] of stems) if (found.has(word)) score += weight;
  return score;
}

function sentenceStretches(text: string): Stretch[] {
  const sentences = text.split(/(?<=[.!?])\s+/).flatMap((sentence) => cut(sentence));
  return sentences.map((sentence, index) => {
    let stretch = sentence;
    for (const next of sentences.slice(index + 1)) {
      if (stretch.length + next.length > longest) break;
      stretch += ` ${next}`;
    }
    return { text: stretch, focus: sentence };
  });
}

function cut(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence];
  const at = sentence.lastIndexOf(' ', longest);
  const end = at > 0 ? at : longest;
  return [`${sentence.slice(0, end)} …`, ...cut(`… ${sentence.slice(end).trim()}`)];
}

function codeStretches(all: readonly string[]): Stretch[] {
  return all.map((focus, index) => {
    const from = Math.max(0, Math.min(index - 1, all.length - lines));
    return { text: outdent(all.slice(from, from + lines)), focus };
  });
}

function outdent(block: readonly string[]): string {
  const indents = block.filter((line) => line !== '').map((line) => line.search(/\S/));
  const least = Math.min(...indents.filter((indent) => indent >= 0), 80);
  return block.map((line) => line.slice(Number.isFinite(least) ? least : 0)).join('\n');
}
