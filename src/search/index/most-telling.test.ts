import { expect, test } from 'vitest';
import { decodeTerm, encodeTerm, type Posting, rowsOf } from '../coding/postings.ts';
import { mostTelling } from './most-telling.ts';

/** Postings of a thousand records, some without positions, with levels of one letter and of two. */
const postings: Posting[] = Array.from({ length: 1000 }, (_, at) => ({
  record: at * 40 + (at % 7),
  level: 1 + ((at * at) % 63),
  positions: Array.from({ length: at % 5 }, (_, place) => place * 37),
}));

const kept = (most: number) => {
  const rows = mostTelling(rowsOf(postings), most);
  return decodeTerm(encodeTerm('term', postings.length, rows)).postings;
};

test.each([1, 15, 16, 17, 500, 999])('the %i that say most are kept, in their order', (most) => {
  const best = postings
    .toSorted((a, b) => b.level - a.level || a.record - b.record)
    .slice(0, most)
    .sort((a, b) => a.record - b.record);
  expect(kept(most)).toEqual(best);
});

test.each([1000, 3000])('all are kept where %i have room', (most) => {
  expect(kept(most)).toEqual(postings);
});
