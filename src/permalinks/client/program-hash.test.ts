import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { programHash } from './program-hash.ts';

const expected = (code: string) => createHash('sha256').update(code).digest('hex').slice(0, 6);

test.each([
  ['nothing', ''],
  ['a program', 'import os\n\nprint(os.getpid())'],
  ['letters of more than one byte', 'print("é 漢字 🧟")'],
  ['a hash that begins with a nought', 'print(22)'],
])('of %s it is the beginning of SHA-256, as in the addresses that were published', (_, code) => {
  expect(programHash(code)).toBe(expected(code));
});
