import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../checks/check-content.ts';
import { edit, writeTwoChapters } from '../testing/two-chapters.ts';
import { pageKeys } from './page-keys.ts';

let content: string;
beforeEach(() => {
  content = join(mkdtempSync(join(tmpdir(), 'keys-')), 'content');
  writeTwoChapters(content);
});
afterEach(() => rmSync(join(content, '..'), { recursive: true }));

function keys(base = '', hasHistory = true) {
  const checked = checkContent(content);
  expect(checked.problems).toEqual([]);
  return pageKeys(content, checked, hasHistory, { origin: 'https://example.org', base });
}

const first = ['tools/first.md', 'tools/first/index.html'];
const second = ['tools/second.md', 'tools/second/index.html'];
const card = ['q/what-is-it/index.html'];
const otherCard = ['q/what-else/index.html'];
const lists = ['index.html', 'search/index.html', 'tools/index.html', 'tools/questions/index.html'];
const pages = [...card, ...otherCard, ...first, ...second];
const all = [...pages, ...lists].sort();

test.each<[what: string, file: string, from: string, to: string, pages: string[]]>([
  ['the text of a chapter', '01-tools/01-first.mdx', 'Text with', 'Words with', first],
  ['an output', '01-tools/examples/hello.out', '\nhello', '\ngood day', [...first, 'index.html']],
  ['a figure', '01-tools/figures/flow.svg', 'h9', 'h8', second],
  [
    'an answer',
    '01-tools/questions/what-is-it.mdx',
    'It is what',
    'It was what',
    [...card, ...first],
  ],
  ['a heading', '01-tools/01-first.mdx', '## Begin', '## Start', [...card, ...first, ...lists]],
  ['the title of a chapter', '01-tools/02-second.mdx', 'Second', 'Third', all],
  ['a fact on versions', '01-tools/versions.yaml', 'Everything', 'All', pages],
  ['a term', 'glossary.yaml', 'term:', 'forms: [otherwise]\n  term:', all],
  ['the licence', 'series.yaml', 'CC BY 4.0', 'CC0', all],
])('a change of %s asks for the pages that show it', (_what, file, from, to, expected) => {
  const before = keys();
  edit(content, file, from, to);
  const after = keys();
  const changed = all.filter((page) => before.get(page) !== after.get(page));
  expect(changed).toEqual(expected.toSorted());
});

test('a site under another base path shares no page', () => {
  const [here, there] = [keys(), keys('/guide')];
  expect(all.filter((page) => here.get(page) === there.get(page))).toEqual([]);
  expect([...here.keys()].sort()).toEqual(all);
});

test('every page asks to be rendered again when the link to what has changed comes or goes', () => {
  const [linked, without] = [keys('', true), keys('', false)];
  expect(all.filter((page) => linked.get(page) === without.get(page))).toEqual([]);
});
