import { describe, expect, test } from 'vitest';
import { decodeEntry, type Entry, encodeEntry } from './entry.ts';
import { decodeFilter, encodeFilter } from './filter.ts';
import { decodeAscending, encodeAscending, encodeNumber, NumberReader } from './numbers.ts';
import { decodePacks, encodePacks } from './packs.ts';
import { partName } from './part-name.ts';
import { decodeTerm, encodeTerm, levelOf, rowsOf, scoreOf } from './postings.ts';
import { sealed, unsealed } from './sealed.ts';
import { lastAtMost } from './search-sorted.ts';

test.each([0, 1, 31, 32, 1023, 1024, 16_000, 2 ** 31, Number.MAX_SAFE_INTEGER])(
  'the number %i is read as it was written',
  (number) => {
    const reader = new NumberReader(encodeNumber(number));
    expect([reader.next(), reader.ended]).toEqual([number, true]);
  },
);

test('a number that is cut off, or has a sign that no number has, is refused', () => {
  for (const text of ['', encodeNumber(5000).slice(0, -1), '<'])
    expect(() => new NumberReader(text).next()).toThrow(RangeError);
});

test.each([[[]], [[0]], [[0, 1, 2]], [[7, 7, 40, 16_000]]])(
  'ascending numbers %j come back',
  (numbers) => {
    expect(decodeAscending(new NumberReader(encodeAscending(numbers)))).toEqual(numbers);
  },
);

describe('a term', () => {
  const entry = {
    term: 'größe',
    count: 5,
    postings: [
      { record: 0, level: 63, positions: [] },
      { record: 1, level: 1, positions: [0, 9, 300] },
      { record: 15_999, level: 17, positions: [4] },
    ],
  };

  const line = encodeTerm(entry.term, entry.count, rowsOf(entry.postings));

  test('comes back with its records, levels and positions', () => {
    expect(decodeTerm(line)).toEqual(entry);
  });

  test('that is cut off is refused', () => {
    expect(() => decodeTerm(line.slice(0, -2))).toThrow(RangeError);
  });

  test('keeps a score to within 3 %, and never as nothing', () => {
    for (const score of [0.3, 1, 2.4, 4.6, 8.9])
      expect(Math.abs(scoreOf(levelOf(score)) - score)).toBeLessThan(0.03 * (1 + score));
    expect(levelOf(0)).toBeGreaterThan(0);
  });
});

test('a filter comes back, and one without values too', () => {
  const values = new Map([
    ['mid', [0, 3, 16_000]],
    ['tools/first', [2]],
  ]);
  const sets = new Map([...values].map(([value, records]) => [value, new Set(records)]));
  expect(decodeFilter(encodeFilter(values))).toEqual(sets);
  expect(decodeFilter(encodeFilter(new Map()))).toEqual(new Map());
});

describe('an entry', () => {
  const entry: Entry = {
    records: 12,
    stemmer: partName.stemmer('0123456789'),
    words: partName.words('abcdefghij'),
    filters: { kind: partName.filter('klmnopqrst') },
    terms: [
      { first: '24', name: partName.terms('aaaaaaaaaa') },
      { first: 'größe', name: partName.terms('bbbbbbbbbb') },
    ],
    packs: [
      { first: 0, name: partName.records('cccccccccc') },
      { first: 9, name: partName.records('dddddddddd') },
    ],
    listed: false,
  };
  const packs = [{ first: 0, name: partName.packs('eeeeeeeeee') }];
  const large: Entry = { ...entry, packs, listed: true };
  const empty: Entry = { ...large, filters: {}, terms: [], packs: [] };

  test.each([entry, large, empty])('comes back', (written) => {
    expect(decodeEntry(encodeEntry(written))).toEqual(written);
  });

  test.each([
    ['a page', '<!doctype html>'],
    ['other JSON', '{}'],
    ['nothing', 'null'],
    ['half of it', encodeEntry(entry).slice(0, 90)],
    ['one whose lists do not fit', encodeEntry(entry).replace('"24 ', '"')],
  ])('is not %s', (_, text) => {
    expect(() => decodeEntry(text)).toThrow();
  });
});

test('a list of files comes back, and is refused when it is not whole', () => {
  const list = [3, 90].map((first) => ({ first, name: partName.records(`${first}`.padStart(10)) }));
  const text = encodePacks(list);
  expect(decodePacks(text, partName.records)).toEqual(list);
  expect(() => decodePacks(text.replace('        90', ''), partName.records)).toThrow(/whole/);
});

describe('sealed lines', () => {
  test.each([[[]], [['']], [['a', 'b c']]])('%j come back', (lines) => {
    expect(unsealed('terms', sealed('terms', lines))).toEqual(lines);
  });

  const text = sealed('terms', ['a', 'b', 'c']);
  test.each([
    ['another file', '<!doctype html>\n<p>\n.'],
    ['a file of another kind', sealed('filter', ['a', 'b', 'c'])],
    ['nothing', ''],
    ['a file without its end', text.slice(0, -1)],
    ['a file without a line', text.replace('b\n', '')],
  ])('%s is refused', (_, read) => {
    expect(() => unsealed('terms', read)).toThrow(/terms/);
  });
});

test.each([
  [0, -1],
  [1, 0],
  [2, 0],
  [3, 1],
  [99, 2],
])('the last entry that is at most %i has the index %i', (limit, index) => {
  expect(lastAtMost([1, 3, 5], (entry) => entry <= limit)).toBe(index);
});
