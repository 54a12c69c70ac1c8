/** All words of the index, unstemmed, for correcting a misspelt word of a query. */
export interface Vocabulary {
  /** Word -> binary logarithm of the number of records that have it, rounded down: 0 to 9. */
  words: Map<string, number>;
}

/** Encodes the vocabulary as text: ten lines, one for each power of two, each with its words in alphabetical order. */
export function encodeVocabulary({ words }: Vocabulary): string {
  const lines = Array.from({ length: 10 }, (): string[] => []);
  for (const [word, power] of words) lines[power]?.push(word);
  return lines.map((line) => `${line.sort().join(' ')}\n`).join('');
}

/**
 * Decodes the text that `encodeVocabulary` returned.
 * @throws Error when the text is something else, or is cut off
 */
export function decodeVocabulary(text: string): Vocabulary {
  const lines = text.split('\n');
  // The last line of a text that is cut off has no line break at its end.
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
