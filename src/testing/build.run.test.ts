import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';

const good = fileURLToPath(new URL('./fixtures/good', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Copies the good series, changes the copy, and builds it. */
function build(change: (content: string) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'build-'));
  folders.push(folder);
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  cpSync(good, content, { recursive: true });
  change(content);
  return { ...buildSite({ content, outDir: dist }), dist };
}

const chapter = '01-tools/01-first.mdx';

describe('a series that has problems', () => {
  const { status, printed, dist } = build((content) => {
    const file = join(content, chapter);
    writeFileSync(file, `${readFileSync(file, 'utf8')}## No id\n\n:::tarp\nx\n:::\n`);
    writeFileSync(join(content, 'series.yaml'), 'titel: x\n');
  });

  test('ends with status 1 and leaves no site behind', () => {
    expect(status).toBe(1);
    expect(existsSync(dist)).toBe(false);
  });

  test('has all of them printed with what to write instead, and no stack trace', () => {
    expect(printed).toContain('content/01-tools/01-first.mdx:18:1 heading-id-missing');
    expect(printed).toContain('write ## No id {#no-id}');
    expect(printed).toContain('content/01-tools/01-first.mdx:20:1 callout-unknown');
    expect(printed).toContain('did you mean "trap"?');
    expect(printed).toContain('content/series.yaml:1:1 field-unknown');
    expect(printed).not.toMatch(/\n\s+at /);
  });
});

test('ids that clash only in the finished page are blamed on the source', () => {
  const { status, printed, dist } = build((content) => {
    const file = join(content, chapter);
    writeFileSync(file, `${readFileSync(file, 'utf8')}<Example file="hello.py" />\n`);
  });
  expect(status).toBe(1);
  expect(printed).toMatch(/content\/01-tools\/01-first\.mdx:18:1 id-duplicate .*"hello"/);
  expect(existsSync(dist)).toBe(false);
});

test('the last section of a chapter ends with its version facts, as the others do', () => {
  const { dist } = build((content) => {
    const file = join(content, '01-tools/versions.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('first#begin', 'first#questions'));
  });
  const page = readFileSync(`${dist}/tools/first/index.html`, 'utf8');
  expect(page.split('id="questions"')[1]).toContain('Everything is new in this release.');
});

test('files with a byte order mark and CRLF line ends give the same page', () => {
  const page = '/tools/first/index.html';
  const plain = build(() => undefined);
  const marked = build((content) => {
    for (const name of [chapter, '01-tools/questions/what-is-it.mdx', '01-tools/index.mdx']) {
      const file = join(content, name);
      writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    }
  });
  expect(marked.printed).toContain('Complete!');
  const text = (dist: string) =>
    readFileSync(dist + page, 'utf8')
      .replaceAll('\r', '')
      .replace(/src="[^"]*"/g, '');
  expect(text(marked.dist)).toBe(text(plain.dist));
  expect(text(plain.dist)).toContain('at 10:30 on host:port');
});
