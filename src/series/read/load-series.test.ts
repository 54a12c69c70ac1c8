import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loadSeries } from './load-series.ts';

const good = fileURLToPath(new URL('../../testing/fixtures/good', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'load-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a field that is missing is told, and what can be read is there', () => {
  const content = join(folder, 'content');
  cpSync(good, content, { recursive: true });
  writeFileSync(join(content, '01-tools/index.mdx'), '---\ntitle: Tools\n---\n\nWords.\n');
  const diagnostics: string[] = [];
  const { parts } = loadSeries(content, ({ code }) => diagnostics.push(code));
  expect(diagnostics).toEqual(['field-missing']);
  expect(parts[0]?.chapters[0]?.info.title).toBe('First');
});
