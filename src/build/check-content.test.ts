import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from './check-content.ts';

const good = new URL('./fixtures/good', import.meta.url).pathname;
const chapter = '01-tools/01-first.mdx';
const card = '01-tools/questions/what-is-it.mdx';
const program = '01-tools/examples/hello.py';
const terms = 'glossary.yaml';
const versions = '01-tools/versions.yaml';
const task = '01-tools/tasks/add-up/index.mdx';

let folder: string;
let content: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'series-'));
  content = join(folder, 'content');
  cpSync(good, content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const read = (file: string) => readFileSync(join(content, file), 'utf8');
const write = (file: string, text: string | Uint8Array) => writeFileSync(join(content, file), text);
const replace = (file: string, from: string | RegExp, to: string) =>
  write(file, read(file).replace(from, to));
const append = (text: string) => (): void => write(chapter, `${read(chapter)}${text}\n`);
const found = () =>
  checkContent(content).problems.map(({ file, line, code }) => `${file}:${line} ${code}`);

test('a good series has no problems', () => {
  expect(checkContent(content).problems).toEqual([]);
});

test('a byte order mark and CRLF line ends are accepted', () => {
  write(chapter, `\uFEFF${read(chapter).replaceAll('\n', '\r\n')}`);
  write(card, `\uFEFF${read(card).replaceAll('\n', '\r\n')}`);
  expect(checkContent(content).problems).toEqual([]);
});

const bomb = [...'bcdefgh'].reduce(
  (yaml, name, index) =>
    `${yaml}\n${name}: &${name} [${Array.from({ length: 9 }, () => `*${'abcdefgh'[index]}`).join(', ')}]`,
  'a: &a [x, x, x]',
);

/** What is broken, how, and the line that must be printed; the good chapter has 17 lines. */
const breaks: [string, () => void, string][] = [
  [
    'no front matter',
    () => replace(chapter, /^---[\s\S]*?---\n/, ''),
    `${chapter}:1 front-matter-missing`,
  ],
  ['a missing field', () => replace(chapter, 'title: First\n', ''), `${chapter}:2 field-missing`],
  ['a wrong value', () => replace(card, 'level: mid', 'level: expert'), `${card}:3 field-invalid`],
  [
    'an unknown key',
    () => replace(chapter, 'title: First', 'titel: x\ntitle: First'),
    `${chapter}:2 field-unknown`,
  ],
  [
    'YAML that does not parse',
    () => replace(chapter, 'title: First', 'title: a: b'),
    `${chapter}:2 yaml-invalid`,
  ],
  ['MDX that does not parse', append('<Example'), `${chapter}:18 mdx-invalid`],
  ['an import', append('\nimport x from "../../../etc/passwd?raw"'), `${chapter}:19 mdx-code`],
  ['an expression', append('{process.env.HOME}'), `${chapter}:18 mdx-code`],
  ['a heading without an id', append('## New heading'), `${chapter}:18 heading-id-missing`],
  ['a heading with a bad id', append('## New {#New_Id}'), `${chapter}:18 heading-id-invalid`],
  ['two headings with one id', append('## Again {#begin}'), `${chapter}:18 id-duplicate`],
  ['an unknown call-out', append(':::tarp\nx\n:::'), `${chapter}:18 callout-unknown`],
  [
    'an unknown component',
    append('<Exampel file="hello.py" />'),
    `${chapter}:18 component-unknown`,
  ],
  [
    'an unknown attribute',
    append('<Question id="what-is-it" open="yes" />'),
    `${chapter}:18 component-attribute`,
  ],
  ['a missing example', append('<Example file="helo.py" />'), `${chapter}:18 example-missing`],
  [
    'a missing region',
    append('<Example file="hello.py" region="x" />'),
    `${chapter}:18 example-region`,
  ],
  [
    'a path out of the folder',
    append('<Example file="../../x.py" />'),
    `${chapter}:18 path-outside`,
  ],
  [
    'a missing figure',
    append('<Figure file="x.svg" caption="x" />'),
    `${chapter}:18 figure-missing`,
  ],
  ['an unknown question', append('<Question id="what-is" />'), `${chapter}:18 question-unknown`],
  [
    'a component in an answer',
    () => write(card, `${read(card)}<Example file="hello.py" />\n`),
    `${card}:13 component-unknown`,
  ],
  ['a link to no fragment', append('[x](#begn)'), `${chapter}:18 link-broken`],
  [
    'an unknown section',
    () => replace(card, 'first#begin', 'first#begn'),
    `${card}:5 section-unknown`,
  ],
  [
    'an unknown chapter',
    () => replace(card, 'first#begin', 'frist#begin'),
    `${card}:5 section-unknown`,
  ],
  ['a changed program', () => replace(program, 'hello', 'goodbye'), `${program}:1 example-stale`],
  [
    'no recording',
    () => rmSync(join(content, program.replace('.py', '.out'))),
    `${program}:1 example-unrecorded`,
  ],
  [
    'wrong metadata',
    () => replace(program, 'runs = "browser"', 'runs = "moon"'),
    `${program}:1 example-metadata`,
  ],
  [
    'bytes that are not UTF-8',
    () => write(chapter, Buffer.from(read(chapter).replace('First', 'Fürst'), 'latin1')),
    `${chapter}:2 file-not-utf8`,
  ],
  ['an empty file', () => write(chapter, '\n'), `${chapter}:1 file-empty`],
  [
    'a duplicate slug',
    () => write('01-tools/02-first.mdx', read(chapter)),
    '01-tools/02-first.mdx:1 slug-duplicate',
  ],
  [
    'a duplicate question',
    () => cpSync(join(content, card), join(content, '01-tools/questions/more/what-is-it.mdx')),
    '01-tools/questions/what-is-it.mdx:1 question-duplicate',
  ],
  [
    'a name without a number',
    () => write('01-tools/first.mdx', read(chapter)),
    '01-tools/first.mdx:1 name-unordered',
  ],
  [
    'an unknown key of a term',
    () => replace(terms, 'aliases', 'alias'),
    `${terms}:4 field-unknown`,
  ],
  [
    'a term without a definition',
    () => replace(terms, / {2}definition: "A buffer.*\n/, ''),
    `${terms}:7 field-missing`,
  ],
  [
    'a term that stands twice',
    () => replace(terms, 'id: pipe', 'id: shell'),
    `${terms}:7 term-duplicate`,
  ],
  ['a word of two terms', () => replace(terms, '[pipes]', '[shell]'), `${terms}:7 term-duplicate`],
  ['an unknown term', () => replace(terms, '[pipe]', '[pip]'), `${terms}:1 term-unknown`],
  [
    'a term of no section',
    () => replace(terms, /first#begin\n {2}see/, 'first#begn\n  see'),
    `${terms}:1 section-unknown`,
  ],
  [
    'a term of no part',
    () => replace(terms, 'tools/first#begin', 'tool/first#begin'),
    `${terms}:1 section-unknown`,
  ],
  [
    'a fact of no release',
    () => replace(versions, '- version: "1.0"', '- version: "1.1"'),
    `${versions}:4 release-unknown`,
  ],
  [
    'a fact of no section',
    () => replace(versions, '#begin', '#begn'),
    `${versions}:4 section-unknown`,
  ],
  [
    'a date that is none',
    () => replace(versions, '2024-01-01', 'soon'),
    `${versions}:2 field-invalid`,
  ],
  [
    'a task without tests',
    () => rmSync(join(content, task.replace('index.mdx', 'tests.py'))),
    `${task}:1 task-program`,
  ],
  [
    'a fault beyond the program',
    () => replace(task, 'line: 2', 'line: 20'),
    `${task}:1 task-fault`,
  ],
  [
    'a task of no section',
    () => replace(task, 'first#begin', 'first#begn'),
    `${task}:7 section-unknown`,
  ],
  [
    'a folder of a task that is no slug',
    () => cpSync(join(content, task), join(content, '01-tools/tasks/Add_Up/index.mdx')),
    '01-tools/tasks/Add_Up/index.mdx:1 name-unordered',
  ],
  [
    'a chapter in the place of a page',
    () => write('01-tools/02-questions.mdx', read(chapter)),
    '01-tools/02-questions.mdx:1 slug-reserved',
  ],
  ['an invisible character in a text', append('a\u202eb'), `${chapter}:18 text-invisible`],
  [
    'an invisible character that YAML writes as an escape',
    () => replace(chapter, 'title: First', 'title: "\\u202eFirst"'),
    `${chapter}:2 text-invisible`,
  ],
  ['a null byte', () => replace(program, 'hello', 'hel\0lo'), `${program}:10 text-invisible`],
  [
    'YAML that grows when it is read',
    () => replace(chapter, 'title: First', bomb),
    `${chapter}:2 yaml-invalid`,
  ],
  [
    'YAML that refers to nothing',
    () => replace(chapter, 'title: First', 'title: *first'),
    `${chapter}:2 yaml-invalid`,
  ],
  [
    'a title that only one parser takes for text',
    () => replace(chapter, 'title: First', 'title: 2024-01-01'),
    `${chapter}:2 yaml-invalid`,
  ],
  [
    'a tag',
    () => replace(chapter, 'title: First', 'title: !!binary Rmlyc3Q='),
    `${chapter}:2 yaml-invalid`,
  ],
  ['no series.yaml', () => rmSync(join(content, 'series.yaml')), 'series.yaml:1 file-missing'],
];

describe('each way to break a file gives its line', () => {
  test.each(breaks)('%s', (_, act, expected) => {
    act();
    expect(found()).toContain(`content/${expected}`);
  });
});

test('all problems of a run come at once', () => {
  append('## New heading\n\n:::tarp\nx\n:::\n\n<Example file="helo.py" />')();
  replace(card, 'level: mid', 'level: expert');
  replace(program, 'hello', 'goodbye');
  expect(found()).toEqual(
    expect.arrayContaining([
      `content/${chapter}:18 heading-id-missing`,
      `content/${chapter}:20 callout-unknown`,
      `content/${chapter}:24 example-missing`,
      `content/${card}:3 field-invalid`,
      `content/${program}:1 example-stale`,
    ]),
  );
});

test('hints can be pasted', () => {
  append('## What a shell does\n\n<Example file="helo.py" />')();
  const hints = checkContent(content).problems.map(({ hint }) => hint);
  expect(hints).toContain('write ## What a shell does {#what-a-shell-does}');
  expect(hints).toContain('did you mean "hello.py"?');
});

test('a file that cannot be read makes no false alarms about what refers to it', () => {
  append('<Example')();
  expect(found()).toEqual([`content/${chapter}:18 mdx-invalid`]);
  write(chapter, readFileSync(join(good, chapter), 'utf8').replace('title: First\n', ''));
  expect(found()).toEqual([`content/${chapter}:2 field-missing`]);
});

test('a broken series.yaml does not hide the problems of the chapters', () => {
  write('series.yaml', 'title: a: b\n');
  append('<Example file="helo.py" />')();
  expect(found()).toEqual([
    `content/${chapter}:18 example-missing`,
    'content/series.yaml:1 yaml-invalid',
  ]);
});
