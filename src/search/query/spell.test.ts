import { describe, expect, test } from 'vitest';
import { editDistance } from './distance.ts';
import { spell, wordsWithSharedPrefix } from './spell.ts';

const vocabulary = {
  words: new Map([
    ['permission', 1],
    ['permissions', 3],
    ['process', 6],
    ['subprocess', 5],
    ['thread', 4],
    ['pool', 3],
    ['idempotent', 2],
    ['breaker', 2],
    ['broker', 1],
    ['form', 5],
    ['from', 6],
    ['else', 6],
    ['logger', 2],
    ['longer', 5],
  ]),
};

describe('distance', () => {
  test.each([
    ['walk', 'walk', 0],
    ['wlak', 'walk', 1],
    ['walks', 'walk', 1],
    ['wak', 'walk', 1],
    ['talk', 'walk', 1],
    ['propogation', 'propagation', 1],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
  ])('from %j to %j is %i', (a, b, edits) => {
    expect(editDistance(a, b, 3)).toBe(edits);
  });

  test('is not computed beyond the limit', () => {
    expect(editDistance('alpha', 'omega', 1)).toBe(2);
  });
});

test.each([
  ['premissions', ['permissions']],
  ['subproces', ['subprocess']],
  ['idempotant', ['idempotent']],
  ['braker', ['breaker']],
  ['loger', ['logger']],
  ['loggger', ['logger']],
  ['longr', ['longer']],
  ['threadpool', ['thread', 'pool']],
  ['xyzzyq', undefined],
  ['prc', undefined],
  ['p8n', ['permission']],
  ['e2e', undefined],
])('%s is corrected to %j', (word, meant) => {
  expect(spell(word, vocabulary)).toEqual(meant);
});

test('for a word without a near match, words with the same beginning are offered', () => {
  expect(wordsWithSharedPrefix('permafrost', vocabulary, 3)).toEqual(['permissions', 'permission']);
});
