import { expect, test } from 'vitest';
import { parseOrderedName } from './names.ts';

test.each([
  ['08-python', { order: 8, slug: 'python' }],
  ['04-processes-and-signals', { order: 4, slug: 'processes-and-signals' }],
  ['112-late', { order: 112, slug: 'late' }],
  ['python', undefined],
  ['4-python', undefined],
  ['04-Python', undefined],
  ['04-two--hyphens', undefined],
  ['04-', undefined],
])('%s', (name, expected) => {
  expect(parseOrderedName(name)).toEqual(expected);
});
