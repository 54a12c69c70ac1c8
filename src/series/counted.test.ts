import { expect, test } from 'vitest';
import { counted, countedAll } from './counted.ts';

test('one thing has a noun of its own', () => {
  expect([0, 1, 2].map((count) => counted(count, 'card'))).toEqual([
    '0 cards',
    '1 card',
    '2 cards',
  ]);
  expect([1, 2].map((count) => countedAll(count, 'card'))).toEqual(['1 card', 'All 2 cards']);
});
