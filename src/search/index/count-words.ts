import { tokensOf } from '../query/tokenise.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { SearchRecord } from './records.ts';

/** Words that can be typed and misspelt. */
const wanted = /^[a-z][a-z0-9]{2,23}$/;

/** The highest power of two that the vocabulary can say. */
const maxPower = 9;

/** Counts in how many records each word stands. */
export function countWords(records: readonly SearchRecord[]): Vocabulary {
  const counts = new Map<string, number>();
  for (const { title, keywords, text } of records) {
    const whole = [title, ...keywords, ...text.map((passage) => passage.text)].join(' ');
    for (const word of new Set(tokensOf(whole).flatMap(({ parts }) => parts)))
      if (wanted.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const powers = [...counts].map(([word, count]): [string, number] => [
    word,
    Math.min(maxPower, Math.floor(Math.log2(count))),
  ]);
  return { words: new Map(powers) };
}
