/** The words of the index as they are spelt, to find what a reader meant by one that is not there. */
export interface Vocabulary {
  /** Word -> how many records have it, as a power of two: 0 to 9. */
  words: Map<string, number>;
}

/** Writes the vocabulary as text: ten lines, one for each power, with its words in order. */
export function encodeVocabulary({ words }: Vocabulary): string {
  const lines = Array.from({ length: 10 }, (): string[] => []);
  for (const [word, power] of words) lines[power]?.push(word);
  return lines.map((line) => `${line.sort().join(' ')}\n`).join('');
}

/**
 * Reads what `encodeVocabulary` wrote.
 * @throws Error when it is something else, or cut short
 */
export function decodeVocabulary(text: string): Vocabulary {
  const lines = text.split('\n');
  // Text that is cut short does not end its last line.
  if (lines.length !== 11 || lines[10] !== '' || !/^[a-z0-9 \n]*$/.test(text))
    throw new Error('not a vocabulary');
  const words = lines.flatMap((line, power) =>
    line
      .split(' ')
      .filter(Boolean)
      .map((word): [string, number] => [word, power]),
  );
  return { words: new Map(words) };
}
