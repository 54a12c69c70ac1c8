import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readArguments } from './usage.ts';

const usage = 'node src/tools/count.ts [number …]: counts';
const config = { options: { all: { type: 'boolean' } }, allowPositionals: true } as const;
const numbers = (words: readonly string[]) => words.every((word) => /^\d+$/.test(word));

/** What a tool that takes numbers and `--all` reads of a command line, or how it ends. */
function read(...args: string[]) {
  process.argv = [process.execPath, 'count.ts', ...args];
  try {
    return readArguments(usage, config, numbers);
  } catch (error) {
    return error instanceof Error ? error.message : error;
  }
}

const argv = process.argv;
let printed: string[];
beforeEach(() => {
  printed = [];
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  vi.spyOn(process, 'exit').mockImplementation((status) => {
    throw new Error(`ended with ${status}`);
  });
});
afterEach(() => {
  process.argv = argv;
  vi.restoreAllMocks();
});

test('what a tool takes is read', () => {
  expect(read('--all', '3', '4')).toMatchObject({ values: { all: true }, positionals: ['3', '4'] });
  expect(printed).toEqual([]);
});

test('a tool that is asked for help prints its usage and does nothing', () => {
  expect(read('--help')).toBe('ended with 0');
  expect(printed).toEqual([`${usage}\n`]);
});

test.each(['--every', 'three'])('with the argument "%s" it says so, and does nothing', (wrong) => {
  expect(read(wrong)).toBe('ended with 2');
  expect(printed.join('')).toContain(wrong);
  expect(printed.join('')).toContain(usage);
});
