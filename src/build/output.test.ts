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
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Memory } from './memory.ts';
import { Output } from './output.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const dist = () => join(folder, 'dist');
const open = (outDir = dist(), code = 'code') => new Output(new Memory(folder, outDir, code));

/** A build that leaves a.html made from A, and b.html made from B. */
function firstBuild() {
  const output = open();
  for (const name of ['a', 'b']) {
    mkdirSync(dist(), { recursive: true });
    writeFileSync(join(dist(), `${name}.html`), `the page ${name}`);
    output.claim(`${name}.html`, name.toUpperCase());
  }
  output.remember([], {});
}

test('a file made from the same source stays', () => {
  firstBuild();
  const output = open();
  expect(output.has('a.html', 'A')).toBe(true);
  expect(readFileSync(join(dist(), 'a.html'), 'utf8')).toBe('the page a');
});

test('a file made from something else is not kept', () => {
  firstBuild();
  expect(open().has('a.html', 'another')).toBe(false);
});

test('a file that somebody has touched since is not kept', () => {
  firstBuild();
  writeFileSync(join(dist(), 'a.html'), 'something else');
  expect(open().has('a.html', 'A')).toBe(false);
  expect(existsSync(join(dist(), 'a.html'))).toBe(false);
});

test('what the last build did not make is deleted at once, what nobody wants any more at the end', () => {
  firstBuild();
  writeFileSync(join(dist(), 'stray.html'), 'x');
  const output = open();
  expect(readdirSync(dist())).toEqual(['a.html', 'b.html']);
  output.has('a.html', 'A');
  output.sweep();
  expect(readdirSync(dist())).toEqual(['a.html']);
});

test('after a build that did not end, nothing is kept', () => {
  firstBuild();
  open();
  expect(open().has('a.html', 'A')).toBe(false);
});

test.each([
  ['cut short', (text: string) => text.slice(0, 40)],
  ['nothing', () => ''],
])('of a memory that is %s, nothing is kept', (_what, damage) => {
  firstBuild();
  const memory = join(folder, readdirSync(folder).find((name) => name.endsWith('.json')) ?? '');
  writeFileSync(memory, damage(readFileSync(memory, 'utf8')));
  expect(open().has('a.html', 'A')).toBe(false);
});

test('after a change of the code, nothing is kept', () => {
  firstBuild();
  expect(open(dist(), 'other code').has('a.html', 'A')).toBe(false);
});

test('a file that the last build made is kept as it is, until somebody touches it', () => {
  firstBuild();
  writeFileSync(join(dist(), 'b.html'), 'something else');
  const output = open();
  expect(output.keeps('a.html')).toBe(true);
  expect(output.keeps('b.html')).toBe(false);
  output.sweep();
  expect(readdirSync(dist())).toEqual(['a.html']);
});

test('a memory of another folder says nothing of this one', () => {
  firstBuild();
  expect(open(join(folder, 'elsewhere')).has('a.html', 'A')).toBe(false);
});
