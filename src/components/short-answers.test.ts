import { expect, test } from 'vitest';
import { answerSpellings, isAccepted } from './short-answers.ts';

test('the first spelling is the answer, and a bar within one is a part of it', () => {
  expect(answerSpellings('a|b | 4 | fifth')).toEqual(['a|b', '4', 'fifth']);
});

test.each([
  ['300M', true],
  [' 300m ', true],
  ['"300M"', true],
  ['record  4', true],
  ['RECORD4', true],
  ['“tags”', true],
  ['300', false],
  ['3000M', false],
  ['', false],
  ['|', false],
])('%s: %s', (typed, accepted) => {
  expect(isAccepted(typed, "300M | record 4 | 'tags'")).toBe(accepted);
});
