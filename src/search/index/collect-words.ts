import { tokensOf } from '../query/tokenise.ts';
import type { Details } from './details.ts';
import type { SearchRecord } from './records.ts';

const wanted = /^[a-z][a-z0-9]{2,23}$/;

/** Counts in how many records each word stands, as a power of two from 0 to 9. */
export function collectWords(
  records: readonly { record: SearchRecord; details: Details }[],
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { record, details } of records) {
    const texts = record.passages.flatMap((passage) =>
      passage.code ? passage.lines : [passage.text],
    );
    const tokens = tokensOf([record.title, ...details.keywords, ...texts].join(' '));
    for (const word of new Set(tokens.flatMap(({ parts }) => parts)))
      if (wanted.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return new Map(
    [...counts].map(([word, count]) => [word, Math.min(9, Math.floor(Math.log2(count)))]),
  );
}
