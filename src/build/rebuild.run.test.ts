import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from './build-site.ts';
import { edit, writeTwoChapters } from './two-chapters.ts';

const folder = mkdtempSync(join(tmpdir(), 'rebuild-'));
afterAll(() => rmSync(folder, { recursive: true }));
const content = join(folder, 'content');

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

test('a second build renders what has changed, and ends as a clean one does', () => {
  writeTwoChapters(content);
  build('site');
  edit(content, '01-tools/02-second.mdx', 'nothing to see', 'something to see');
  edit(content, '01-tools/questions/what-else.mdx', 'It is what', 'It was what');
  const again = build('site');
  expect(again.printed).toContain('/tools/second/index.html');
  expect(again.printed).toContain('/q/what-else/index.html');
  expect(again.printed).not.toContain('/tools/first/index.html');
  const clean = build('clean');
  expect([...again.files.keys()]).toEqual([...clean.files.keys()]);
  const differing = [...clean.files].filter(([path, text]) => again.files.get(path) !== text);
  expect(differing.map(([path]) => path)).toEqual([]);
});
