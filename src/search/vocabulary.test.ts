import { expect, test } from 'vitest';
import { decodeVocabulary, encodeVocabulary } from './vocabulary.ts';

const vocabulary = {
  words: new Map([
    ['signal', 3],
    ['signals', 2],
    ['sigterm', 1],
    ['zombie', 0],
  ]),
};

test('a vocabulary is read as it was written', () => {
  expect(decodeVocabulary(encodeVocabulary(vocabulary))).toEqual(vocabulary);
});

test('neighbours share their beginnings', () => {
  expect(encodeVocabulary(vocabulary)).toContain('0signal 6s 3term 0zombie');
});

test.each([
  ['another file', '<!doctype html>'],
  ['nothing', ''],
  ['half of it', encodeVocabulary(vocabulary).slice(0, -6)],
])('%s is refused', (_, text) => {
  expect(() => decodeVocabulary(text)).toThrow(/vocabulary/);
});
