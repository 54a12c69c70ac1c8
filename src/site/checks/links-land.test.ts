import { expect, test } from 'vitest';
import type { FinishedPage } from '../finished-pages.ts';
import { linksLand } from './links-land.ts';

/** A finished page with these ids and links. */
const page = (address: string, ids: string[], links: string[]): FinishedPage => ({
  ...{ address, ids, links, kind: 'chapter', length: 0, unsafe: [] },
});

const check = (links: string[], base = '') =>
  linksLand(
    [
      page('/', [], [`${base}/tools/first/`]),
      page('/tools/first/', ['begin', 'größe', 'a.b'], [`${base}/`, ...links]),
    ],
    { base, root: 'content', addresses: new Map(), files: new Set(['/tools/first.md']) },
  );

test.each([
  ['a place of the page', '#begin'],
  ['the top of the page', '#'],
  ['a place with a letter that addresses encode', '#gr%C3%B6%C3%9Fe'],
  ['the same letter as it is', '#größe'],
  ['a place with a point in its name', '#a.b'],
  ['a place of the page by its address', '/tools/first/#begin'],
  ['a page beside', '../first/'],
  ['a file', '/tools/first.md'],
])('a link to %s is followed', (_what, link) => {
  expect(check([link]).diagnostics).toEqual([]);
});

test.each([
  ['a place that is not there', '#begn', 'did you mean #begin?'],
  ['a place of a page that is not there', '/tools/first/#begn', 'did you mean #begin?'],
  ['a page that is not there', '/tools/frist/', 'did you mean /tools/first/?'],
  ['a file that is not there', '/tools/second.md', 'mend or delete the link'],
])('a link to %s is reported', (_what, link, hint) => {
  const [diagnostic, ...rest] = check([link]).diagnostics;
  expect(rest).toEqual([]);
  expect(diagnostic?.message).toBe(
    `the finished page /tools/first/ links to ${link}, which is not there`,
  );
  expect(diagnostic?.hint).toBe(hint);
});

test('on a site with a base path, a link without it is broken', () => {
  expect(check(['/guide/tools/first/#begin', '#begin'], '/guide').diagnostics).toEqual([]);
  expect(check(['/tools/first/'], '/guide').diagnostics.length).toBe(1);
});

test('a link that a page has twice is counted once', () => {
  expect(check(['#begin', '#begin', '/tools/first/#begin']).internal).toBe(4);
});

test('a page of the content without a link to it is reported with its file', () => {
  const file = 'content/01-tools/02-second.mdx';
  const addresses = new Map([
    ['/tools/second/', { file, line: 1, fragments: new Map(), lineCounts: new Map() }],
  ]);
  const pages = [page('/', [], []), page('/tools/second/', [], []), page('/404.html', [], ['/'])];
  const options = { base: '', root: 'content', addresses, files: new Set<string>() };
  expect(linksLand(pages, options).diagnostics).toEqual([
    expect.objectContaining({ file, code: 'page-orphan' }),
  ]);
});
