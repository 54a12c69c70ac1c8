import type { Vocabulary } from '../vocabulary.ts';
import { editDistance } from './distance.ts';
import { stem } from './stem.ts';

/** Maximum edits in a word of this length: long words are misspelt more, and short ones resemble many other words. */
const maxEdits = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/**
 * Corrects a word that is not in the index.
 * Candidates are ranked as in the noisy channel model: fewest edits first, then the same first letter, which is rarely
 * mistyped, then a word that differs by a doubled letter alone (`loger`), then the more frequent word. Two words run
 * together (`threadpool`) are split, and a numeronym (`k8s`) is expanded.
 * @returns one word, two words, or undefined when no word is near enough
 * @see Kernighan, Church, Gale: A spelling correction program based on a noisy channel model.
 *   COLING 1990. https://aclanthology.org/C90-2036/
 */
export function spell(word: string, vocabulary: Vocabulary): string[] | undefined {
  const expanded = expandNumeronym(word, vocabulary);
  if (expanded) return [expanded];
  const limit = maxEdits(word.length);
  let best: { word: string; rank: readonly number[] } | undefined;
  for (const [candidate, frequency] of vocabulary.words) {
    if (limit === 0 || candidate.length < 4) continue;
    // Another digit names another thing and is no misspelling: sha1 is not sha2.
    if (digitsIn(candidate) !== digitsIn(word)) continue;
    const edits = editDistance(word, candidate, limit);
    if (edits > limit) continue;
    const rank = [
      edits,
      candidate[0] === word[0] ? 0 : 1,
      withoutDoubles(candidate) === withoutDoubles(word) ? 0 : 1,
      -frequency,
    ];
    if (!best || precedes(rank, best.rank)) best = { word: candidate, rank };
  }
  const splitWords = splitRunTogether(word, vocabulary);
  if (splitWords && (best?.rank[0] ?? 2) > 1) return splitWords;
  return best && [best.word];
}

const withoutDoubles = (word: string): string => word.replace(/(.)\1/g, '$1');

const digitsIn = (word: string): string => word.replace(/\D/g, '');

/** How much more frequent the replacement of a rare word must be, as a difference of binary logarithms. */
const minPowerGap = 3;

/**
 * Finds a far more frequent word one edit away from a rare one. A word that the index has once or twice may be a
 * misspelling that a text quotes, so a reader who types it may mean the frequent word.
 */
export function moreFrequentWord(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 5) return undefined;
  const ownPower = vocabulary.words.get(word) ?? 0;
  let best: { word: string; power: number } | undefined;
  for (const [candidate, power] of vocabulary.words) {
    if (power < ownPower + minPowerGap || power <= (best?.power ?? 0) || candidate[0] !== word[0])
      continue;
    if (digitsIn(candidate) !== digitsIn(word) || stem(candidate) === stem(word)) continue;
    if (editDistance(word, candidate, 1) === 1) best = { word: candidate, power };
  }
  return best?.word;
}

/** Minimum number of letters that a numeronym leaves out: the 2 in `e2e` and `b2b` means "to", not two letters. */
const minLeftOut = 5;

/** Expands a numeronym such as k8s to the most frequent word of a k, eight letters and an s. */
function expandNumeronym(word: string, { words }: Vocabulary): string | undefined {
  const [, first = '', count, last = ''] = /^([a-z])(\d{1,2})([a-z])$/.exec(word) ?? [];
  if (count === undefined || Number(count) < minLeftOut) return undefined;
  const length = Number(count) + 2;
  const candidates = [...words].filter(
    ([candidate]) =>
      candidate.length === length && candidate.startsWith(first) && candidate.endsWith(last),
  );
  return candidates.sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Words that begin like one that was not found: those with the longest shared prefix, of at least three letters, the
 * most frequent first.
 * @param count maximum number of words
 */
export function wordsWithSharedPrefix(
  word: string,
  { words }: Vocabulary,
  count: number,
): string[] {
  for (let length = word.length - 1; length >= 3; length--) {
    const withPrefix = [...words].filter(([candidate]) =>
      candidate.startsWith(word.slice(0, length)),
    );
    if (withPrefix.length === 0) continue;
    const ordered = withPrefix.sort((a, b) => b[1] - a[1]).slice(0, count);
    return ordered.map(([candidate]) => candidate);
  }
  return [];
}

/** Tells whether a word of the index begins with `word`. */
export function isWordPrefix(word: string, { words }: Vocabulary): boolean {
  return [...words.keys()].some((candidate) => candidate.startsWith(word));
}

function splitRunTogether(word: string, { words }: Vocabulary): string[] | undefined {
  for (let position = 3; position <= word.length - 3; position++) {
    const parts = [word.slice(0, position), word.slice(position)];
    if (parts.every((part) => words.has(part))) return parts;
  }
  return undefined;
}

function precedes(a: readonly number[], b: readonly number[]): boolean {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}
