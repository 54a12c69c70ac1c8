import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { edit, writeTwoChapters } from './two-chapters.ts';

const folders: string[] = [];
let folder = '';
let content = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
  folders.push(folder);
  content = join(folder, 'content');
  writeTwoChapters(content);
});
afterAll(() => {
  for (const made of folders) rmSync(made, { recursive: true });
});

/** Every file of a finished site with its bytes. */
function filesOf(dist: string): Map<string, string> {
  const entries = readdirSync(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.sort().map((path) => [relative(dist, path), readFileSync(path, 'latin1')]));
}

function build(name: string) {
  const dist = join(folder, name);
  const { status, printed } = buildSite(dist, { GUIDE_CONTENT: content });
  expect(printed).toContain('ids unique');
  expect(status).toBe(0);
  return { printed, files: filesOf(dist) };
}

/** Builds the site once more, and a clean one, which must be the same byte for byte. */
function buildAgain(): string {
  const again = build('site');
  const clean = build('clean');
  expect([...again.files.keys()]).toEqual([...clean.files.keys()]);
  const differing = [...clean.files].filter(([path, text]) => again.files.get(path) !== text);
  expect(differing.map(([path]) => path)).toEqual([]);
  return again.printed;
}

test('a second build renders what has changed, and ends as a clean one does', () => {
  build('site');
  edit(content, '01-tools/02-second.mdx', 'nothing to see', 'something to see');
  edit(content, '01-tools/questions/what-else.mdx', 'It is what', 'It was what');
  const printed = buildAgain();
  expect(printed).toContain('/tools/second/index.html');
  expect(printed).toContain('/q/what-else/index.html');
  expect(printed).not.toContain('/tools/first/index.html');
});

test('pages that are kept are indexed anew where another has made their titles common', () => {
  const chapter = (name: string) => join(content, '01-tools', name);
  const frame = '---\ntitle: Third\ndescription: A chapter more.\n---\n\nIt ends.\n';
  writeFileSync(chapter('03-third.mdx'), `${frame}\n## Look closer {#closer}\n\nWith both eyes.\n`);
  for (const name of ['01-first.mdx', '02-second.mdx'])
    appendFileSync(chapter(name), '\n## Go deeper {#deeper}\n\nRead on.\n');
  // What the build writes into finished pages is no text of theirs.
  const aliases = [
    '/tools/first/#start: /tools/first/#begin',
    '/tools/second/#gone: /tools/first/#begin',
  ];
  writeFileSync(join(content, 'aliases.yaml'), `${aliases.join('\n')}\n`);
  const { files } = build('site');
  edit(content, '01-tools/03-third.mdx', '## Look closer', '## Go deeper');
  const printed = buildAgain();
  expect(printed).toContain('/tools/third/index.html');
  expect(printed).not.toMatch(/\/tools\/(?:first|second)\/index\.html/);
  const records = [...filesOf(join(folder, 'site'))].filter(([path]) => path.includes('records-'));
  expect(records.filter(([path]) => !files.has(path)).length).toBe(3);
});

test('files that somebody has deleted or changed are made again', () => {
  const { files } = build('site');
  const site = join(folder, 'site');
  const parts = [...files.keys()].filter((path) => path.startsWith('search-index/'));
  const lost = ['previews/tools/first.json', parts.find((path) => path.includes('records-')) ?? ''];
  const changed = ['tools/second/index.html', parts.find((path) => path.includes('terms-')) ?? ''];
  for (const path of lost) rmSync(join(site, path));
  for (const path of changed) writeFileSync(join(site, path), 'something else');
  expect(buildAgain()).not.toContain('/tools/first/index.html');
});
