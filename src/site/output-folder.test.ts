import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publish } from './output-folder.ts';

let folder: string;
let out: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
  out = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (root: string, files: Record<string, string>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
};
const build = (files: Record<string, string>) => {
  const built = mkdtempSync(join(folder, 'built-'));
  write(built, files);
  publish(built, out);
};
const text = (name: string) => readFileSync(join(out, name), 'utf8');

test('a build deletes what the previous one wrote, and folders that have become empty', () => {
  build({ 'index.html': 'one', 'old/page/index.html': 'x' });
  build({ 'index.html': 'two', 'new/index.html': 'y' });
  expect(text('index.html')).toBe('two');
  expect(readdirSync(out).sort()).toEqual(['.built-files', 'index.html', 'new']);
});

test('files that no build wrote stay: a Git repository, a CNAME, a note', () => {
  write(out, { '.git/config': '[core]', CNAME: 'guide.example', 'python/note.txt': 'mine' });
  build({ 'index.html': 'one', 'python/index.html': 'p' });
  build({ 'index.html': 'two' });
  expect(text('.git/config')).toBe('[core]');
  expect(text('CNAME')).toBe('guide.example');
  expect(text('python/note.txt')).toBe('mine');
  expect(existsSync(join(out, 'python/index.html'))).toBe(false);
});

test('a build works in an output folder without a list of built files', () => {
  write(out, { 'index.html': 'old' });
  build({ 'index.html': 'new' });
  expect(text('index.html')).toBe('new');
});
