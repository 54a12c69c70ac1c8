import { describe, expect, test } from 'vitest';
import { testCard, testDeck } from '../../testing/practice-cards.ts';
import { cardCode } from '../card-code.ts';
import { findCards, maxCards, parseSetQuery, setQuery } from './set-link.ts';

const codes = Array.from({ length: 30 }, (_, index) =>
  cardCode(`a-card-with-a-long-name-${index}`),
);

test('a link of 30 cards with a long name is under 400 characters', () => {
  const query = setQuery({ name: 'x'.repeat(60), codes });
  expect(`https://interview-guide.example.org/guide/practice/set/${query}`.length).toBeLessThan(
    400,
  );
});

test('what is written is read again, in its order', () => {
  const set = { name: 'Friday & friends: “Ω”', codes };
  expect(parseSetQuery(setQuery(set))).toEqual(set);
});

test.each([
  ['another version', '?cards=2.aaaaaa', 'newer version'],
  ['a piece that was lost', '?cards=1.aaaaaabbb', 'damaged'],
  ['an empty list', '?cards=1.', 'damaged'],
  ['no version', '?cards=aaaaaa', 'damaged'],
  ['foreign letters', '?cards=1.%3Cscript', 'damaged'],
  ['more cards than a set has', `?cards=1.${'aaaaaa'.repeat(maxCards + 1)}`, 'more than'],
  ['a megabyte', `?cards=1.${'a'.repeat(1_000_002)}`, 'more than'],
])('of a link with %s a sentence says what is wrong', (_, query, said) => {
  expect(parseSetQuery(query)).toEqual(expect.stringContaining(said));
});

test('a query that speaks of no set is none', () =>
  expect(parseSetQuery('?level=mid')).toBeUndefined());

test('a name is cut to its length, and letters that turn text around are taken out', () => {
  const read = parseSetQuery(
    `?cards=1.aaaaaa&name=${encodeURIComponent(`a\u202eb${'c'.repeat(100)}`)}`,
  );
  expect(read).toMatchObject({ name: `ab${'c'.repeat(58)}` });
});

describe('the cards of a set', () => {
  const deck = testDeck([testCard('new'), testCard('other')], {
    renamed: { oldold: 'new' },
    gone: { goneaa: { id: 'gone', address: '/one/first/#x' } },
  });
  const find = (...codes: string[]) => findCards({ codes }, deck);

  test('are found by the code of a former name, and shown once', () => {
    expect(find('oldold', 'newaaa').cards.map(({ id }) => id)).toEqual(['new']);
  });
  test('that are gone are named, with what took their place where it is known', () => {
    expect(find('othera', 'goneaa', 'zzzzzz').gone).toEqual([
      { id: 'gone', address: '/one/first/#x' },
      { id: 'zzzzzz' },
    ]);
  });
  test('are not taken from what every object has', () => {
    expect(find('valueo', 'constr').cards).toEqual([]);
  });
});
