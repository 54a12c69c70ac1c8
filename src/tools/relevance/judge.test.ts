import { expect, test } from 'vitest';
import { judgeCase, parseCases, summarise } from './judge.ts';

const cases = parseCases({ '/a/': { one: 'x y', two: '/b/#z', three: 'x', four: 'x' } });

test('fragments belong to their page, and an address stands for itself', () => {
  expect(cases.map(({ acceptedAddresses }) => acceptedAddresses)).toEqual([
    ['/a/#x', '/a/#y'],
    ['/b/#z'],
    ['/a/#x'],
    ['/a/#x'],
  ]);
});

test('figures come from the rank of the first accepted address', () => {
  const found = [['/a/#y'], ['/c/', '/b/#z'], [], ['/c/', '/d/', '/e/', '/a/#x']];
  const judged = cases.map((given, index) => judgeCase(given, found[index] ?? []));
  expect(judged.map(({ rank }) => rank)).toEqual([1, 2, 0, 4]);
  expect(summarise(judged)).toEqual({ queries: 4, hit1: 0.25, hit3: 0.5, mrr: 0.4375, empty: 1 });
});
