import { expect, test } from 'vitest';
import { decodeTerm, encodeTerm } from '../coding/postings.ts';
import { MergedTerms, SegmentTerms } from './segment-terms.ts';

/** A record whose text holds these terms, each at the positions that are given. */
const words = (terms: Record<string, number[]>) => ({
  terms: Object.entries(terms).map(([term, positions]) => ({
    ...{ term, positions },
    frequency: positions.length,
    fields: 0,
  })),
  length: 100,
  words: [],
});

const records = [
  words({ lock: [3, 9], wait: [1] }),
  words({ wait: [0, 40, 300] }),
  words({}),
  words({ lock: Array.from({ length: 20 }, (_, at) => at) }),
  words({ lock: [7], last: [] }),
];

/** The terms of all records, of which each segment takes so many. */
function merged(sizes: readonly number[]) {
  const all = new MergedTerms();
  let base = 0;
  for (const size of sizes) {
    const segment = new SegmentTerms();
    for (const [number, record] of records.slice(base, base + size).entries())
      segment.add(number, record);
    all.add(segment.written(), base);
    base += size;
  }
  return new Map([...all.rows].map(([term, rows]) => [term, encodeTerm(term, rows.length, rows)]));
}

test.each([[[1, 1, 1, 1, 1]], [[2, 3]], [[2, 0, 1, 2]], [[4, 1]]])(
  'segments of %j records make the same index as one of all',
  (sizes) => {
    expect(merged(sizes)).toEqual(merged([5]));
  },
);

test('a term has the records that hold it, and its first positions', () => {
  const { postings } = decodeTerm(merged([2, 3]).get('lock') ?? '');
  expect(postings.map(({ record }) => record)).toEqual([0, 3, 4]);
  expect(postings.map(({ positions }) => positions.length)).toEqual([2, 12, 1]);
});
