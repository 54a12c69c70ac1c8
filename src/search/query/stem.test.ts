import { expect, test } from 'vitest';
import { stem } from './stem.ts';

test.each([
  ['timeout', 'timeouts'],
  ['log', 'logging'],
  ['log', 'logs'],
  ['retry', 'retries'],
  ['zombie', 'zombies'],
  ['process', 'processes'],
  ['cache', 'caching'],
  ['write', 'writes'],
  ['name', 'named'],
])('%s and %s have the same stem', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

test.each([
  ['os', 'o'],
  ['status', 'statu'],
  ['lock', 'log'],
  ['class', 'clas'],
])('%s and %s have different stems', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});
