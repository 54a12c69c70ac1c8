import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { recordAddresses } from './ledger.ts';

const good = fileURLToPath(new URL('../testing/fixtures/good', import.meta.url));
const chapter = '01-tools/01-first.mdx';
const card = '01-tools/questions/what-is-it.mdx';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'links-'));
  content = join(folder, 'content');
  cpSync(good, content, { recursive: true });
  recordAddresses(content, checkContent(content).addresses);
});
afterEach(() => rmSync(folder, { recursive: true }));

const edit = (file: string, from: string, to: string) => {
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(from, to));
};
const alias = (line: string) => writeFileSync(join(content, 'aliases.yaml'), `${line}\n`);
const diagnostics = () => checkContent(content).diagnostics;
const said = () =>
  diagnostics().map(
    ({ file, line, code, message, hint }) => `${file}:${line} ${code} ${message} | ${hint}`,
  );

/** Renames the only section of the good chapter, with everything that refers to it. */
function renameSection() {
  edit(chapter, '{#begin}', '{#start}');
  for (const file of [card, '01-tools/tasks/add-up/index.mdx', '01-tools/versions.yaml'])
    edit(file, 'first#begin', 'first#start');
  edit('glossary.yaml', 'first#begin', 'first#start');
}

describe('an address that was published', () => {
  test('is gone when its section is renamed, and the alias line to paste is printed', () => {
    renameSection();
    expect(said()).toEqual([
      `content/${chapter}:1 permalink-gone /tools/first/#begin was published and leads nowhere now | add the line to content/aliases.yaml: /tools/first/#begin: /tools/first/#start (or to the heading: {#start aliases="begin"})`,
    ]);
  });

  test('that nothing new stands in for leads to its page, if the line is taken', () => {
    const path = join(content, 'permalinks.json');
    const known = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...known, '/tools/first/#gone': `content/${chapter}` }));
    const line = '/tools/first/#gone: /tools/first/';
    expect(diagnostics().map(({ hint }) => hint)).toEqual([
      `add the line to content/aliases.yaml: ${line}`,
    ]);
    alias(line);
    expect(diagnostics()).toEqual([]);
  });

  test.each([
    ['in aliases.yaml', () => alias('/tools/first/#begin: /tools/first/#start')],
    ['on the heading', () => edit(chapter, '{#start}', '{#start aliases="begin"}')],
  ])('stays with an alias %s', (_, act) => {
    renameSection();
    act();
    expect(diagnostics()).toEqual([]);
  });

  test('is gone with its chapter, reported once for the page', () => {
    cpSync(join(content, chapter), join(content, '01-tools/01-second.mdx'));
    rmSync(join(content, chapter));
    for (const file of [card, '01-tools/tasks/add-up/index.mdx', '01-tools/versions.yaml'])
      edit(file, 'first#begin', 'second#begin');
    edit('glossary.yaml', 'first#begin', 'second#begin');
    expect(said()).toEqual([
      `content/permalinks.json:17 permalink-gone /tools/first/ was published and leads nowhere now | add the line to content/aliases.yaml: /tools/first/: /tools/second/`,
    ]);
    alias('/tools/first/: /tools/second/');
    expect(diagnostics()).toEqual([]);
  });

  test('is gone with its question, in the chapter and on its own page', () => {
    rmSync(join(content, card));
    edit(chapter, '<Question id="what-is-it" />', '');
    expect(diagnostics().map(({ code, message }) => `${code} ${message.split(' ')[0]}`)).toEqual([
      'permalink-gone /tools/anki.txt',
      'permalink-gone /tools/questions/',
      'permalink-gone /q/what-is-it/',
      'permalink-gone /tools/first/#q-what-is-it',
    ]);
  });

  test('is gone with its example', () => {
    edit(chapter, '<Example file="hello.py" />', '');
    expect(said()).toEqual([
      expect.stringContaining('permalink-gone /tools/first/#hello was published'),
    ]);
  });

  test('is not gone because its file cannot be read at the moment', () => {
    edit(chapter, '<Example file="hello.py" />', '<Example');
    expect(diagnostics().map(({ code }) => code)).toEqual(['mdx-invalid']);
  });
});

describe('an alias', () => {
  test.each([
    ['that leads nowhere', '/old/: /tools/frist/', 'did you mean "/tools/first/"?'],
    ['that hides a page', '/tools/first/: /tools/', 'delete the alias'],
    ['that is no address', 'old: /tools/', 'field'],
  ])('%s is refused at its line', (_, line, hint) => {
    alias(line);
    expect(said().join()).toMatch(/content\/aliases\.yaml:1 /);
    expect(said().join()).toContain(hint);
  });
});

test('ten broken links give ten lines, each with the right suggestion', () => {
  const links = [
    ['#begn', 'did you mean #begin?'],
    ['#question', 'did you mean #questions?'],
    ['/tools/first/#begn', 'did you mean #begin?'],
    ['/tools/frist/', 'did you mean /tools/first/?'],
    ['/tools/first', 'did you mean /tools/first/?'],
    ['/glossary/#pip', 'did you mean /glossary/#pipe?'],
    ['/q/what-is/', 'did you mean /q/what-is-it/?'],
    ['../frist/', 'did you mean /tools/first/?'],
    ['http://example.org/', 'write https://example.org/'],
    ['#hello-L99', 'did you mean #hello?'],
  ];
  const path = join(content, chapter);
  const text = links.map(([url]) => `A [link](${url}).\n`).join('\n');
  writeFileSync(path, `${readFileSync(path, 'utf8')}\n${text}`);
  const first = readFileSync(path, 'utf8').split('\n').indexOf('A [link](#begn).') + 1;
  expect(diagnostics().map(({ line, column, hint }) => [line, column, hint])).toEqual(
    links.map(([, hint], index) => [first + 2 * index, 3, hint]),
  );
});

test('links to lines, terms, cards and the page itself are accepted', () => {
  const path = join(content, chapter);
  const good = [
    '#hello-L1',
    '#q-what-is-it',
    '/glossary/#pipe',
    '/q/what-is-it/',
    '/tools/first/#begin',
    '/',
    'https://example.org/',
  ];
  writeFileSync(
    path,
    `${readFileSync(path, 'utf8')}\n${good.map((url) => `[x](${url})`).join(' ')}\n`,
  );
  expect(diagnostics()).toEqual([]);
});
