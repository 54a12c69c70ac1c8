/** The words of the index, for spelling and for knowing that an index file is missing. */
export interface Vocabulary {
  /** Names the state of the index, for its files' cache. */
  version: string;
  /** Word -> how many records have it, as a power of two: 0 to 9. */
  words: Map<string, number>;
  /** How many records the index holds. */
  records: number;
}

const magic = 'guide-words 1';
const longestShared = 35;

/**
 * Writes the vocabulary as text. Sorted words are front-coded: each begins with how many letters it
 * shares with the one before, as one digit of base 36, and ends with its frequency.
 * @see Witten, Moffat, Bell: Managing Gigabytes (1999), section 4.1, front coding
 */
export function encodeVocabulary({ version, words, records }: Vocabulary): string {
  let last = '';
  const coded = [...words.keys()].sort().map((word) => {
    let shared = 0;
    while (shared < longestShared && shared < word.length && word[shared] === last[shared])
      shared += 1;
    last = word;
    return shared.toString(36) + word.slice(shared);
  });
  const frequencies = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  return [magic, version, records, coded.length, coded.join(' '), frequencies.join('')].join('\n');
}

/**
 * Reads what `encodeVocabulary` wrote.
 * @throws Error when it is something else, or cut short
 */
export function decodeVocabulary(text: string): Vocabulary {
  const [first, version = '', records, count, coded = '', frequencies = ''] = text.split('\n');
  if (first !== magic) throw new Error('not a vocabulary of this guide');
  const words = new Map<string, number>();
  let last = '';
  for (const [index, entry] of coded.split(' ').entries()) {
    last = last.slice(0, Number.parseInt(entry[0] ?? '0', 36)) + entry.slice(1);
    words.set(last, Number(frequencies[index] ?? 0));
  }
  if (words.size !== Number(count) || frequencies.length !== words.size)
    throw new Error('the vocabulary is not whole');
  return { version, words, records: Number(records) };
}
