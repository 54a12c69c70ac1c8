import { sealed, unsealed } from './coding/sealed.ts';

/** The words of the index as they are spelt, to find what a reader meant by one that is not there. */
export interface Vocabulary {
  /** Word -> how many records have it, as a power of two: 0 to 9. */
  words: Map<string, number>;
}

const longestShared = 35;

/**
 * Writes the vocabulary as text. Sorted words are front-coded: each begins with how many letters it
 * shares with the one before, as one digit of base 36. Their frequencies follow on another line.
 * @see Witten, Moffat, Bell: Managing Gigabytes (1999), section 4.1, front coding
 */
export function encodeVocabulary({ words }: Vocabulary): string {
  let last = '';
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  const coded = sorted.map(([word]) => {
    let shared = 0;
    while (shared < longestShared && shared < word.length && word[shared] === last[shared])
      shared += 1;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
  const frequencies = sorted.map(([, count]) => count).join('');
  return sealed('vocabulary', [coded.join(' '), frequencies]);
}

/**
 * Reads what `encodeVocabulary` wrote.
 * @throws Error when it is something else, or cut short
 */
export function decodeVocabulary(text: string): Vocabulary {
  const [coded = '', frequencies = ''] = unsealed('vocabulary', text);
  const words = new Map<string, number>();
  let last = '';
  for (const [index, entry] of (coded === '' ? [] : coded.split(' ')).entries()) {
    last = last.slice(0, Number.parseInt(entry[0] ?? '0', 36)) + entry.slice(1);
    words.set(last, Number(frequencies[index] ?? 0));
  }
  return { words };
}
