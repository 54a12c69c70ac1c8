import type { Vocabulary } from '../vocabulary.ts';
import { distance } from './distance.ts';
import { stem } from './stem.ts';

/** Edits forgiven by length: people misspell long words more, and short ones have many neighbours. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/**
 * What a reader meant by a word that is not in the index.
 * Ranks candidates as the noisy channel does: fewest edits first, then the same first letter, which is
 * rarely mistyped, then the more frequent word. A word run together (`threadpool`) is taken apart.
 * @returns one word, two words, or nothing that is near enough
 * @see Kernighan, Church, Gale: A spelling correction program based on a noisy channel model.
 *   COLING 1990. https://aclanthology.org/C90-2036/
 */
export function spell(word: string, vocabulary: Vocabulary): string[] | undefined {
  const written = writtenOut(word, vocabulary);
  if (written) return [written];
  const limit = forgiven(word.length);
  let found: { word: string; rank: readonly number[] } | undefined;
  for (const [candidate, frequency] of vocabulary.words) {
    if (limit === 0 || candidate.length < 4) continue;
    // A wrong digit is another thing, and no slip: sha1 is not sha2.
    if (digitsIn(candidate) !== digitsIn(word)) continue;
    const edits = distance(word, candidate, limit);
    if (edits > limit) continue;
    const rank = [edits, candidate[0] === word[0] ? 0 : 1, -frequency];
    if (!found || precedes(rank, found.rank)) found = { word: candidate, rank };
  }
  const parted = takeApart(word, vocabulary);
  if (parted && (found?.rank[0] ?? 2) > 1) return parted;
  return found && [found.word];
}

const digitsIn = (word: string): string => word.replace(/\D/g, '');

/** So much more often, as a power of two, must the word stand that a rare one is read as. */
const muchMore = 3;

/**
 * The word that a reader may have meant by one that the index has once or twice, perhaps because a text
 * shows that very slip: one edit away, and far more frequent.
 */
export function commoner(word: string, vocabulary: Vocabulary): string | undefined {
  if (word.length < 5) return undefined;
  const own = vocabulary.words.get(word) ?? 0;
  let found: { word: string; power: number } | undefined;
  for (const [candidate, power] of vocabulary.words) {
    if (power < own + muchMore || power <= (found?.power ?? 0) || candidate[0] !== word[0])
      continue;
    if (digitsIn(candidate) !== digitsIn(word) || stem(candidate) === stem(word)) continue;
    if (distance(word, candidate, 1) === 1) found = { word: candidate, power };
  }
  return found?.word;
}

/** The word that letters around a number stand for: of k8s, a k, eight letters, and an s. */
function writtenOut(word: string, { words }: Vocabulary): string | undefined {
  const [, first = '', count, last = ''] = /^([a-z])(\d{1,2})([a-z])$/.exec(word) ?? [];
  if (count === undefined) return undefined;
  const length = Number(count) + 2;
  const fits = [...words].filter(
    ([candidate]) =>
      candidate.length === length && candidate.startsWith(first) && candidate.endsWith(last),
  );
  return fits.sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Words that begin like one that was not found, most frequent first: the longest shared beginning of at least three letters. */
export function nearest(word: string, { words }: Vocabulary, count: number): string[] {
  for (let length = word.length - 1; length >= 3; length--) {
    const alike = [...words].filter(([candidate]) => candidate.startsWith(word.slice(0, length)));
    if (alike.length === 0) continue;
    const ordered = alike.sort((a, b) => b[1] - a[1]).slice(0, count);
    return ordered.map(([candidate]) => candidate);
  }
  return [];
}

/** True when a word of the index begins with these letters. */
export function completes(word: string, { words }: Vocabulary): boolean {
  return [...words.keys()].some((candidate) => candidate.startsWith(word));
}

function takeApart(word: string, { words }: Vocabulary): string[] | undefined {
  for (let at = 3; at <= word.length - 3; at++) {
    const parts = [word.slice(0, at), word.slice(at)];
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
