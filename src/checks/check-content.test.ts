import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from './check-content.ts';

const good = fileURLToPath(new URL('../testing/fixtures/good', import.meta.url));
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
  checkContent(content).diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`);

test('a good series has no problems', () => {
  expect(checkContent(content).diagnostics).toEqual([]);
});

test('a byte order mark and CRLF line ends are accepted', () => {
  write(chapter, `\uFEFF${read(chapter).replaceAll('\n', '\r\n')}`);
  write(card, `\uFEFF${read(card).replaceAll('\n', '\r\n')}`);
  expect(checkContent(content).diagnostics).toEqual([]);
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
  [
    'a solution that is nowhere',
    append('<ShortAnswer question="a" answer="b" hint="c" solution="#none" />'),
    `${chapter}:18 link-broken`,
  ],
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
  [
    'a figure without a text alternative',
    () => {
      mkdirSync(join(content, '01-tools/figures'));
      write(
        '01-tools/figures/x.svg',
        '<svg viewBox="0 0 360 1"><title>x</title><desc>x</desc></svg>',
      );
      append('<Figure file="x.svg" caption="x" />')();
    },
    `${chapter}:18 figure-unspoken`,
  ],
  [
    'a figure of a width of its own',
    () => {
      mkdirSync(join(content, '01-tools/figures'));
      write(
        '01-tools/figures/x.svg',
        `<svg viewBox="0 0 680 9" role="img" aria-labelledby="a b"><title id="a">x</title><desc id="b">${'x'.repeat(60)}</desc></svg>`,
      );
      append('<Figure file="x.svg" caption="x" />')();
    },
    `${chapter}:18 figure-off-grid`,
  ],
  ['an unknown question', append('<Question id="what-is" />'), `${chapter}:18 question-unknown`],
  [
    'a component in an answer',
    () => write(card, `${read(card)}<Example file="hello.py" />\n`),
    `${card}:13 component-unknown`,
  ],
  [
    'a fence wider than the page',
    append(`\`\`\`bash\n${'x'.repeat(80)}\n${'x'.repeat(81)}\n\`\`\``),
    `${chapter}:20 code-wide`,
  ],
  [
    'a fence with a tab, wider than the page, in an answer',
    () => write(card, `${read(card)}\n\`\`\`\n\t${'x'.repeat(77)}\n\`\`\`\n`),
    `${card}:15 code-wide`,
  ],
  [
    'a program wider than the page',
    () => write(program, `${read(program)}# ${'é'.repeat(79)}\n`),
    `${program}:11 code-wide`,
  ],
  [
    'a program of a task wider than the page',
    () => write('01-tools/tasks/add-up/tests.py', `# ${'x'.repeat(79)}\n`),
    '01-tools/tasks/add-up/tests.py:1 code-wide',
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
    'a number that two chapters have',
    () => write('01-tools/01-second.mdx', read(chapter)),
    '01-tools/01-second.mdx:1 number-duplicate',
  ],
  [
    'a language of a fence that is not known',
    append('```cobol\nx\n```'),
    `${chapter}:18 fence-language`,
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
  ['a space without a width', append('a\u200bb'), `${chapter}:18 text-invisible`],
  ['a soft hyphen', append('a\u00adb'), `${chapter}:18 text-invisible`],
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
    'a tag',
    () => replace(chapter, 'title: First', 'title: !!binary Rmlyc3Q='),
    `${chapter}:2 yaml-invalid`,
  ],
  [
    'a footnote in an answer',
    () => write(card, `${read(card)}Note[^1].\n\n[^1]: Below.\n`),
    `${card}:13 mdx-footnote`,
  ],
  ['a footnote in a chapter', append('Note[^1].\n\n[^1]: Below.'), `${chapter}:18 mdx-footnote`],
  ['an image', append('![x](y.png)'), `${chapter}:18 mdx-image`],
  ['a call-out that holds no text', append('::note[x]'), `${chapter}:18 callout-unknown`],
  ['a heading that holds nothing', append('## {#none}'), `${chapter}:18 heading-empty`],
  [
    'a heading with a script',
    append('## Click {#click onclick="alert(1)"}'),
    `${chapter}:18 heading-attribute`,
  ],
  [
    'an id of old that HTML cannot hold',
    append(`## New {#new aliases="a'b"}`),
    `${chapter}:18 alias-invalid`,
  ],
  [
    'a component within a line',
    append('Text <Example file="hello.py" /> text'),
    `${chapter}:18 component-place`,
  ],
  [
    'a component around a text',
    append('<Example file="hello.py">\n\nLost.\n\n</Example>'),
    `${chapter}:18 component-place`,
  ],
  [
    'a word that an attribute does not know',
    append('<TaskList kind="none" />'),
    `${chapter}:18 component-attribute`,
  ],
  [
    'an example by a path that is not its name',
    append('<Example file="./hello.py" />'),
    `${chapter}:18 example-missing`,
  ],
  [
    'a recording as an example',
    append('<Example file="hello.out" />'),
    `${chapter}:18 example-missing`,
  ],
  [
    'a folder as a figure',
    append('<Figure file="." caption="x" />'),
    `${chapter}:18 figure-missing`,
  ],
  ['a link to a script', append('[x](javascript:alert%281%29)'), `${chapter}:18 link-scheme`],
  ['a link to data', append('[x][y]\n\n[y]: data:text/html,x'), `${chapter}:20 link-scheme`],
  ['a fragment that does not decode', append('[x](#a%ff)'), `${chapter}:18 link-broken`],
  ['a link without a host', append('[x](/\\\\)'), `${chapter}:18 link-broken`],
  ['lists in each other', append(`${'- '.repeat(60)}x`), `${chapter}:18 mdx-deep`],
  ['quotations in each other', append(`${'>'.repeat(200_000)}x`), `${chapter}:18 mdx-deep`],
  ['components in each other', append('<A>'.repeat(9_000)), `${chapter}:18 mdx-deep`],
  [
    'a page that nobody could read',
    append('A sentence.\n\n'.repeat(90_000)),
    `${chapter}:1 file-large`,
  ],
  ['a lone carriage return', append('one\rtwo'), `${chapter}:18 text-invisible`],
  [
    'a blank title',
    () => replace(chapter, 'title: First', 'title: " "'),
    `${chapter}:2 field-invalid`,
  ],
  [
    'a licence that is a script',
    () => replace('series.yaml', /url: "[^"]*"/, 'url: "javascript:alert(1)"'),
    'series.yaml:5 field-invalid',
  ],
  [
    'a language that is none',
    () => replace('series.yaml', 'language: en', 'language: en-a'),
    'series.yaml:4 field-invalid',
  ],
  [
    'a day that no month has',
    () => replace(versions, '2024-01-01', '2024-02-31'),
    `${versions}:2 field-invalid`,
  ],
  [
    'a card whose id another part has',
    () => cpSync(join(content, '01-tools'), join(content, '02-more'), { recursive: true }),
    '02-more/questions/what-is-it.mdx:1 question-duplicate',
  ],
  [
    'a part in the place of a page',
    () => cpSync(join(content, '01-tools'), join(content, '02-offline'), { recursive: true }),
    '02-offline/index.mdx:1 slug-reserved',
  ],
  [
    'a task whose program would be its solution',
    () =>
      cpSync(join(content, '01-tools/tasks/add-up'), join(content, '01-tools/tasks/solution'), {
        recursive: true,
      }),
    '01-tools/tasks/solution/index.mdx:1 slug-reserved',
  ],
  [
    'a chapter that ends in .md',
    () => write('01-tools/02-second.md', read(chapter)),
    '01-tools/02-second.md:1 file-unused',
  ],
  [
    'a chapter too deep',
    () => cpSync(join(content, chapter), join(content, '01-tools/more/02-second.mdx')),
    '01-tools/more/02-second.mdx:1 file-unused',
  ],
  [
    'data under a misspelt name',
    () => write('glossery.yaml', read(terms)),
    'glossery.yaml:1 file-unused',
  ],
  [
    'a part without chapters',
    () => rmSync(join(content, chapter)),
    '01-tools/index.mdx:1 file-missing',
  ],
  [
    'a series without parts',
    () => rmSync(join(content, '01-tools'), { recursive: true }),
    'series.yaml:1 file-missing',
  ],
  [
    'a ledger that does not parse',
    () => write('permalinks.json', '{\n  "/": "x",\n}'),
    'permalinks.json:3 json-invalid',
  ],
  [
    'a ledger that is cut off',
    () => write('permalinks.json', '{\n  "/": "x'),
    'permalinks.json:2 json-invalid',
  ],
  [
    'a ledger of something else',
    () => write('permalinks.json', '[]'),
    'permalinks.json:1 json-invalid',
  ],
  [
    'an entry of the ledger that is no file',
    () => write('permalinks.json', '{\n  "/": "x",\n  "/tools/": 1\n}'),
    'permalinks.json:3 json-invalid',
  ],
  [
    'an address that is gone with a file elsewhere',
    () => write('permalinks.json', '{\n  "/": "x",\n  "/gone/": "../../etc/passwd"\n}'),
    'permalinks.json:3 permalink-gone',
  ],
  [
    'an alias that leads out of the site',
    () => write('aliases.yaml', '/../../x/: /tools/\n'),
    'aliases.yaml:1 field-invalid',
  ],
  [
    'an alias in the place of a page',
    () => write('aliases.yaml', '/search/: /tools/\n'),
    'aliases.yaml:1 alias-invalid',
  ],
  [
    'an alias within a page that is not there',
    () => write('aliases.yaml', '/gone/#x: /tools/\n'),
    'aliases.yaml:1 alias-invalid',
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

test('code of 80 columns fits, counted in letters, and metadata may be wider', () => {
  append(`\`\`\`\n${'é'.repeat(80)}\n${'👍'.repeat(80)}\n\`\`\``)();
  replace(program, 'title = "', `title = "${'x'.repeat(70)}`);
  expect(found()).toEqual([`content/${program}:1 example-stale`]);
});

test('hints can be pasted', () => {
  append('## What a shell does\n\n<Example file="helo.py" />')();
  const hints = checkContent(content).diagnostics.map(({ hint }) => hint);
  expect(hints).toContain('write ## What a shell does {#what-a-shell-does}');
  expect(hints).toContain('did you mean "hello.py"?');
});

test('fences take the usual names of languages', () => {
  append(
    '```py\nx\n```\n\n```sh\nx\n```\n\n```yml\nx: 1\n```\n\n```Python\nx\n```\n\n```nginx\n# x\n```',
  )();
  expect(found()).toEqual([]);
});

test.each([
  ['WINDOWS-1252', Buffer.from('---\ntitle: Fürst\n', 'latin1')],
  ['UTF-16', Buffer.from('\ufeff---\ntitle: F\n', 'utf16le')],
])('a file in %s is mended by a command that does not write what it reads', (encoding, bytes) => {
  write(chapter, bytes);
  const [diagnostic] = checkContent(content).diagnostics;
  const file = `content/${chapter}`;
  expect(diagnostic?.code).toBe('file-not-utf8');
  expect(diagnostic?.hint).toBe(
    `save it as UTF-8: iconv -f ${encoding} -t UTF-8 '${file}' > new.txt && mv new.txt '${file}'`,
  );
});

test('a file that cannot be read makes no false alarms about what refers to it', () => {
  const link =
    '---\ntitle: Two\ndescription: Links.\n---\n\n[x](/tools/first/#begin) [y](/tools/first/#hello)\n';
  write('01-tools/02-second.mdx', link);
  append('<Example')();
  expect(found()).toEqual([`content/${chapter}:18 mdx-invalid`]);
  write(chapter, readFileSync(join(good, chapter), 'utf8').replace('title: First\n', ''));
  expect(found()).toEqual([`content/${chapter}:2 field-missing`]);
});

describe('a file that is there and cannot be read is one problem, whatever leads into it:', () => {
  const fault = ': : x';
  test.each([
    ['a chapter', chapter, '<Example'],
    ['a task', task, '<Example'],
    ['the glossary', terms, fault],
    ['the facts of versions', versions, fault],
    ['a program', program, ''],
  ])('%s', (_, file, broken) => {
    const links = [
      'tools/first/#begin',
      'tools/first/#hello-L1',
      'glossary/#shell',
      'tools/versions/#v1.0',
      'tools/tasks/add-up/#add_up',
      'tools/examples/hello.py',
    ];
    const text = links.map((link) => `[x](/${link})`).join(' ');
    write('01-tools/02-second.mdx', `---\ntitle: Two\ndescription: Links.\n---\n\n${text}\n`);
    write(
      'aliases.yaml',
      '/tools/first/#old: /tools/first/#begin\n/glossary/#sh: /glossary/#shell\n/tools/versions/#v0: /tools/versions/#v1.0\n',
    );
    expect(found()).toEqual([]);
    if (broken) write(file, `${read(file)}${broken}\n`);
    else write(file, read(file).replace('# title = ', '# titel = '));
    const files = checkContent(content).diagnostics.map((diagnostic) => diagnostic.file);
    expect(new Set(files)).toEqual(new Set([`content/${file}`]));
  });
});

test('a recording that cannot be read is one problem, and is not to be edited', () => {
  const recording = program.replace('.py', '.out');
  write(recording, `${read(recording)}\x1b[31mred\x1b[0m\n`);
  expect(checkContent(content).diagnostics).toEqual([
    expect.objectContaining({
      file: `content/${recording}`,
      line: 3,
      code: 'text-invisible',
      hint: 'an output is not edited: run npm run record',
    }),
  ]);
});

test('a broken series.yaml does not hide the problems of the chapters', () => {
  write('series.yaml', 'title: a: b\n');
  append('<Example file="helo.py" />')();
  expect(found()).toEqual([
    `content/${chapter}:18 example-missing`,
    'content/series.yaml:1 yaml-invalid',
  ]);
});

test('no content folder, and a file in its place, are named', () => {
  rmSync(content, { recursive: true });
  expect(found()).toEqual(['content:1 file-missing']);
  writeFileSync(content, '');
  expect(found()).toEqual(['content:1 file-missing']);
});

test('a message is one line that can be read, whatever the file holds', () => {
  write('permalinks.json', `{"/a\\nb\\u202e${'c'.repeat(90_000)}/": "x"}`);
  const [{ message = '', hint = '' } = {}] = checkContent(content).diagnostics;
  expect(message).toMatch(/^\/a b\\u202ec+…$/);
  expect(`${message}${hint}`.length).toBeLessThan(600);
});
