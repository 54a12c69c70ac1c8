import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Once } from '../once.ts';
import { loadSeries } from './load-series.ts';

const good = new URL('../../testing/fixtures/good', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'load-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A memory that went through a file, and what it had to be told. */
function memory(file: Record<string, unknown> = {}) {
  const told: Record<string, unknown> = {};
  const once: Once = (key, make) => {
    if (key in file) return JSON.parse(JSON.stringify(file[key]));
    const made = make();
    told[key] = made;
    return made;
  };
  return { once, told };
}

test('a series is the same when its files are remembered', () => {
  const problem = () => expect.fail('the series has a problem');
  const first = memory();
  const read = loadSeries(good, problem, first.once);
  const second = memory(first.told);
  expect(loadSeries(good, problem, second.once)).toEqual(read);
  expect(Object.keys(first.told).length).toBeGreaterThan(3);
  expect(second.told).toEqual({});
});

test('a file that has changed is read again, with its problems', () => {
  const content = join(folder, 'content');
  cpSync(good, content, { recursive: true });
  const first = memory();
  loadSeries(content, () => expect.fail('the series has a problem'), first.once);
  writeFileSync(join(content, '01-tools/index.mdx'), '---\ntitle: Tools\n---\n\nWords.\n');
  for (const known of [first.told, {}]) {
    const second = memory(known);
    const problems: string[] = [];
    const { parts } = loadSeries(content, ({ code }) => problems.push(code), second.once);
    expect(problems).toEqual(['field-missing']);
    expect(parts[0]?.info.title).toBe('tools');
  }
});
