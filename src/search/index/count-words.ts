import { tokensOf } from '../query/tokenise.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { SearchRecord } from './records.ts';

/** Words that the spelling correction may offer: letters and digits, 3 to 24 of them. */
const correctableWord = /^[a-z][a-z0-9]{2,23}$/;

/** Highest logarithm that `countWords` gives, also to a word in more than 1,023 records. */
const maxPower = 9;

/** Counts in how many records each word occurs, as a binary logarithm, for spelling correction. */
export function countWords(records: readonly SearchRecord[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { title, keywords, text } of records) {
    const recordText = [title, ...keywords, ...text.map((passage) => passage.text)].join(' ');
    for (const word of new Set(tokensOf(recordText).flatMap(({ parts }) => parts)))
      if (correctableWord.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const wordPowers = [...counts].map(([word, count]): [string, number] => [
    word,
    Math.min(maxPower, Math.floor(Math.log2(count))),
  ]);
  return { words: new Map(wordPowers) };
}
