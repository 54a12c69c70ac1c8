import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { checkTree } from './check-tree.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'tree-')), 'content');
  mkdirSync(join(folder, '01-tools/examples'), { recursive: true });
  writeFileSync(join(folder, '01-tools/index.mdx'), 'x');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true }));

const found = () => {
  const diagnostics: Diagnostic[] = [];
  const sound = checkTree(folder, (diagnostic) => diagnostics.push(diagnostic));
  expect(sound).toBe(diagnostics.length === 0);
  return diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`);
};

test('plain files and folders are sound', () => expect(found()).toEqual([]));

test.each<[string, string, (path: string) => void]>([
  ['file-special', '02-loop', (path) => symlinkSync('02-loop', path)],
  ['file-special', '01-tools/02-up.mdx', (path) => symlinkSync('../../../x', path)],
  ['file-special', '01-tools/02-x.mdx', (path) => mkdirSync(path)],
  ['file-special', '01-tools/questions', (path) => writeFileSync(path, '')],
  ['name-clash', '01-tools/index.MDX', (path) => writeFileSync(path, '')],
  ['name-unprintable', '01-tools/a:b.py', (path) => writeFileSync(path, '')],
])('%s at %s', (code, name, make) => {
  make(join(folder, name));
  const clash = code === 'name-clash' ? '01-tools/index.mdx' : name;
  expect(found()).toEqual([`content/${clash}:1 ${code}`]);
});

test('a line feed in a name does not break the line that reports it', () => {
  writeFileSync(join(folder, 'a\nb.py'), '');
  expect(found()).toEqual(['content/a\\nb.py:1 name-unprintable']);
});

test('hidden files are left alone', () => {
  symlinkSync('nowhere', join(folder, '.index'));
  expect(found()).toEqual([]);
});

test('what cannot be read is named', () => {
  const path = join(folder, '01-tools/index.mdx');
  cpSync(path, join(folder, 'index.mdx'));
  chmodSync(path, 0);
  // The owner of everything reads what is forbidden to others: become somebody else for a moment.
  const privileged = process.geteuid?.() === 0;
  if (privileged) {
    chmodSync(join(folder, '..'), 0o755);
    process.seteuid?.(65_534);
  }
  try {
    expect(found()).toEqual(['content/01-tools/index.mdx:1 file-unreadable']);
  } finally {
    if (privileged) process.seteuid?.(0);
  }
});
