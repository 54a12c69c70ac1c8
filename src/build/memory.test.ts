import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Memory } from './memory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = (outDir = '/dist', code = 'code') => new Memory(folder, outDir, code);
const nothing = { files: {}, pages: [], sheets: {} };

/** What is made under a key when nothing is remembered; else what was made before. */
const made = ({ once }: Memory, key: string) => once(key, () => ({ words: ['anew'] })).words[0];

/** Leaves a memory in which "kept" was made. */
function leave() {
  const memory = open();
  memory.once('kept', () => ({ words: ['before'] }));
  memory.end(nothing);
}

test('what a build made, the next need not make', () => {
  leave();
  expect(made(open(), 'kept')).toBe('before');
  expect(made(open(), 'other')).toBe('anew');
});

test('what is asked for twice is made once', () => {
  const memory = open();
  expect(memory.once('key', () => ['first'])).toEqual(['first']);
  expect(memory.once('key', () => ['second'])).toEqual(['first']);
});

test('what a build did not ask for is forgotten', () => {
  leave();
  open().end(nothing);
  expect(made(open(), 'kept')).toBe('anew');
});

test.each([
  ['the code of the site', () => open('/dist', 'other code')],
  ['the folder of the site', () => open('/elsewhere')],
])('after a change of %s everything is made anew', (_what, reopen) => {
  leave();
  expect(made(reopen(), 'kept')).toBe('anew');
});

test('while a build goes on there is no memory, so that one that fails leaves none', () => {
  leave();
  open().begin();
  expect(readdirSync(folder)).toEqual([]);
});

test('a site too large for one text is built and not remembered', () => {
  leave();
  const memory = open();
  memory.begin();
  // More than the longest string, of one text that is in it again and again.
  const text = 'x'.repeat(2 ** 27);
  const sheets = { chapter: Array.from({ length: 5 }, () => ({ whole: text, used: text })) };
  memory.end({ ...nothing, sheets });
  expect(made(open(), 'kept')).toBe('anew');
});
