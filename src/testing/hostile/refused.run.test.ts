import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { buildSite } from '../build-site.ts';

const good = fileURLToPath(new URL('../fixtures/good', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'refused-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a field that leads to a script or loads from another site ends the build at its file', () => {
  const content = join(folder, 'content');
  const dist = join(folder, 'dist');
  cpSync(good, content, { recursive: true });
  const replace = (file: string, from: string, to: string) => {
    const path = join(content, file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replace(from, to));
  };
  replace(
    '01-tools/questions/what-is-it.mdx',
    'keyPoints: [says one thing',
    'keyPoints: ["[x](javascript:alert(1))"',
  );
  replace('glossary.yaml', 'one process fills', '![x](https://evil.example/x.png) fills');
  const { status, printed } = buildSite({ content, outDir: dist });
  expect(status).toBe(1);
  expect(printed).toMatch(/content\/01-tools\/questions\/what-is-it\.mdx:\d+:\d+ link-scheme/);
  expect(printed).toMatch(/page-unsafe .*\/glossary\/ loads https:\/\/evil\.example\/x\.png/);
  expect(printed).not.toMatch(/\n\s+at /);
  expect(existsSync(dist)).toBe(false);
});
