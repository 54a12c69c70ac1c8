import { expect, test } from 'vitest';
import { subjectFit, titleFit } from './title-fit.ts';

const query = (text: string) => text.split(' ').map((word) => ({ word, weight: 1 }));

test.each([
  ['timeouts', 'Timeouts', 1],
  ['timeout', 'Timeouts', 1],
  ['atomic write', 'Atomic writes', 1],
  ['os walk', 'os.walk', 1],
  ['retries', 'Retries, backoff, jitter', 1 / 3],
  ['retries with limits', 'Retries', 1 / 3],
  ['zombie', 'Paths', 0],
  ['zombie', '', 0],
])('the query %j fits the title %j by %d', (text, title, expected) => {
  expect(titleFit(query(text), title)).toBeCloseTo(expected);
});

test('a rare word that the title has weighs more than a common one that it lacks', () => {
  const asked = [
    { word: 'umask', weight: 4 },
    { word: 'file', weight: 1 },
  ];
  expect(titleFit(asked, 'Umask')).toBeCloseTo(0.8);
});

test.each([
  ['jenkins', 'Jenkins: start a job and wait', 1],
  ['umask', 'Permissions, umask, ownership', 0.72],
  ['pickle', 'Data that runs code: pickle, YAML, XML', 0.66],
  ['pstats', 'cProfile and pstats: count calls', 0.72],
  ['dockerfile', 'Check the Dockerfile in CI', 1 / 3],
  ['pathlib', 'os, sys, shutil, pathlib, subprocess: which is for what', 0.58],
])('the query %j fits the best subject of the title %j by %d', (text, title, expected) => {
  expect(subjectFit(query(text), title)).toBeCloseTo(expected);
});
