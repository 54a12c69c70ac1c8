import { expect, test } from 'vitest';
import { differingLines } from './compare.ts';

test.each([
  ['a b c', 'a b c', []],
  ['a x c', 'a b c', [1]],
  ['a b c d', 'a b c', [3]],
  ['x a b', 'a b', [0]],
  ['a', 'a b', []],
  ['', 'a b', [0]],
])('of %j beside %j the lines %j differ', (shown, other, differing) => {
  expect([...differingLines(shown.split(' '), other.split(' '))]).toEqual(differing);
});

test('two very long outputs are not compared line by line', () => {
  const long = Array.from({ length: 5_000 }, (_, line) => `${line}`);
  expect(differingLines(long, ['0']).size).toBe(5_000);
});
