import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesBelow } from './files-below.ts';

const folder = mkdtempSync(join(tmpdir(), 'below-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the files of a folder and of those in it are named from the folder', () => {
  mkdirSync(join(folder, 'part/deep'), { recursive: true });
  mkdirSync(join(folder, 'empty'));
  for (const path of ['top.txt', 'part/one.mdx', 'part/deep/two words.mdx', '.hidden'])
    writeFileSync(join(folder, path), '');
  const expected = ['.hidden', 'part/deep/two words.mdx', 'part/one.mdx', 'top.txt'];
  expect(filesBelow(folder).sort()).toEqual(expected);
});

test('a link is named where it is asked for, and not followed', () => {
  const linked = join(folder, 'linked');
  mkdirSync(linked);
  symlinkSync(folder, join(linked, 'round'));
  expect(filesBelow(linked)).toEqual([]);
  expect(filesBelow(linked, () => true)).toEqual(['round']);
});

test('a folder that is not there has none', () => {
  expect(filesBelow(join(folder, 'nowhere'))).toEqual([]);
});
