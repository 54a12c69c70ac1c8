import { expect, test } from 'vitest';
import { otherSpellings } from './spellings.ts';

test.each([
  ['analyze', 'analyse'],
  ['analysing', 'analyzing'],
  ['organization', 'organisation'],
  ['serialise', 'serialize'],
  ['color', 'colour'],
  ['behaviour', 'behavior'],
  ['neighbors', 'neighbours'],
  ['center', 'centre'],
  ['catalog', 'catalogue'],
  ['dialogue', 'dialog'],
  ['artifact', 'artefact'],
  ['license', 'licence'],
  ['canceled', 'cancelled'],
  ['labelling', 'labeling'],
  ['gray', 'grey'],
  ['judgement', 'judgment'],
])('%s has the other spelling %s', (word, other) => {
  expect(otherSpellings(word)).toEqual([other]);
});

test.each(['error', 'parameter', 'process', 'logger', 'author', 'four', 'server', 'size'])(
  '%s is spelt in one way',
  (word) => {
    expect(otherSpellings(word)).toEqual([]);
  },
);
