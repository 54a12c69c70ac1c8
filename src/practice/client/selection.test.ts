import { expect, test } from 'vitest';
import { isSelected, readSelection, selectionQuery } from './selection.ts';

const known: Record<string, string[]> = { level: ['mid'], kind: ['debug'], topic: ['one/first'] };
const read = (query: string) =>
  readSelection(query, (name, value) => known[name]?.includes(value) ?? false);

test.each(['', '?level=mid', '?level=mid&kind=debug&seed=abc'])(
  '%j is read and written alike',
  (query) => {
    const { selection, unknown } = read(query);
    expect(selectionQuery(selection)).toBe(query);
    expect(unknown).toEqual([]);
  },
);

test('what is not there is left out and named, cut short', () => {
  const { selection, unknown } = read(`?level=boss&kind=debug&topic=${'x'.repeat(5000)}`);
  expect(selection).toEqual({ filters: { kind: 'debug' } });
  expect(unknown).toEqual(['level “boss”', `topic “${'x'.repeat(100)}”`]);
});

test('a card is shown when no filter leaves it out', () => {
  const card = { part: 'one', level: 'mid', kind: 'debug', topic: 'one/first' };
  expect(isSelected(card, {})).toBe(true);
  expect(isSelected(card, { level: 'mid', kind: 'debug' })).toBe(true);
  expect(isSelected(card, { level: 'mid', kind: 'script' })).toBe(false);
});
