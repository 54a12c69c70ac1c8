import { describe, expect, test } from 'vitest';
import { type Match, minDistance, rank, type Term } from './rank.ts';

const at = (...positions: number[]): Match => ({ score: 1, strength: 1, positions });
const term = (token: number, matches: Record<string, Match>, share = 1): Term => ({
  token,
  share,
  matches: new Map(Object.entries(matches)),
});
const order = (terms: Term[]) => rank(terms, 100).map(({ id }) => id);

test('a record with both words stands before one with either', () => {
  const terms = [term(0, { one: at(1), both: at(1) }), term(1, { two: at(1), both: at(90) })];
  expect(order(terms)[0]).toBe('both');
});

test('a rare word counts for more than a common one', () => {
  const common = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`c${n}`, at(1)]));
  expect(order([term(0, common), term(1, { rare: at(1) })])[0]).toBe('rare');
});

test('longer words that begin like a rare one do not make it common', () => {
  const weak = { ...at(1), strength: 0.25 };
  const started = Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`s${n}`, weak]));
  const star = term(0, { ...started, star: at(1) });
  const method = term(1, { method: at(1), other: at(1), third: at(1) });
  expect(order([star, method])[0]).toBe('star');
});

test('words that stand together beat words far apart', () => {
  const terms = [term(0, { far: at(1), near: at(40) }), term(1, { far: at(90), near: at(41) })];
  expect(order(terms)).toEqual(['near', 'far']);
});

test('parts of a symbol in one place beat its words side by side', () => {
  const terms = [term(0, { call: at(5), prose: at(5) }), term(0, { call: at(5), prose: at(8) })];
  expect(order(terms)).toEqual(['call', 'prose']);
});

test('the word itself beats one that only begins with it', () => {
  const terms = [term(0, { longer: { ...at(1), strength: 0.3 }, itself: at(1) })];
  expect(order(terms)).toEqual(['itself', 'longer']);
});

test('another form of a token adds to the score, and a record without it loses nothing', () => {
  const plain = [term(0, { a: at(1), b: at(1) })];
  const joined = term(0, { b: at(1) }, 0);
  expect(order([...plain, joined])).toEqual(['b', 'a']);
  expect(rank([...plain, joined], 100).find(({ id }) => id === 'a')?.score).toBe(
    rank(plain, 100).find(({ id }) => id === 'a')?.score,
  );
});

describe('the smallest distance', () => {
  test.each([
    [[1, 50], [3, 90], 2],
    [[5], [5], 0],
    [[], [1], Number.POSITIVE_INFINITY],
    [[10, 20, 30], [1, 19, 45], 1],
  ])('of %j and %j is %d', (a, b, expected) => {
    expect(minDistance(a, b)).toBe(expected);
  });
});
