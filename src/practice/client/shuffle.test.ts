import { expect, test } from 'vitest';
import { hashOf, shuffled } from './shuffle.ts';

const cards = Array.from({ length: 50 }, (_, index) => ({ id: `card-${index}` }));
const ids = (some: readonly { id: string }[]) => some.map(({ id }) => id);

test('a text has the same number for ever, since links are shared', () => {
  expect(hashOf('abc/card-1')).toBe(hashOf('abc/card-1'));
  expect([hashOf(''), hashOf('a'), hashOf('abc/zombie')]).toMatchInlineSnapshot(`
    [
      2872998923,
      444641715,
      1672188822,
    ]
  `);
});

test('the same seed gives the same order, whatever order the cards came in', () => {
  expect(ids(shuffled(cards.toReversed(), 'abc'))).toEqual(ids(shuffled(cards, 'abc')));
  expect(ids(shuffled(cards, 'abd'))).not.toEqual(ids(shuffled(cards, 'abc')));
});

test('a card that is added to the guide moves no other', () => {
  const more = shuffled([...cards, { id: 'new' }], 'abc');
  expect(ids(more).filter((id) => id !== 'new')).toEqual(ids(shuffled(cards, 'abc')));
});

test('over many seeds each card comes first about as often', () => {
  const first = new Map<string, number>();
  for (let seed = 0; seed < 2000; seed += 1) {
    const id = shuffled(cards, `${seed}`)[0]?.id ?? '';
    first.set(id, (first.get(id) ?? 0) + 1);
  }
  expect(first.size).toBe(cards.length);
  expect(Math.max(...first.values())).toBeLessThan(80);
});
