import { expect, test } from 'vitest';
import { sourceAddress } from './source-address.ts';

test.each([
  [undefined, undefined],
  [' ', undefined],
  ['https://github.com/owner/name', 'https://github.com/owner/name'],
  ['https://github.com/owner/name/ ', 'https://github.com/owner/name'],
  ['https://git.example.org/~me/guide?tab=readme', 'https://git.example.org/~me/guide?tab=readme'],
])('SOURCE_URL=%s is the source %s', (SOURCE_URL, expected) => {
  expect(sourceAddress({ SOURCE_URL })).toBe(expected);
});

test.each([
  'owner/name',
  'git@github.com:owner/name.git',
  'ssh://git@example.org/x',
  'javascript:1',
  'https://a:b@example.org/',
])('SOURCE_URL=%s is refused by name', (SOURCE_URL) => {
  expect(() => sourceAddress({ SOURCE_URL })).toThrow(`SOURCE_URL is "${SOURCE_URL}"`);
});
