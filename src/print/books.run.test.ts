import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { buildSite } from '../testing/build-site.ts';
import { booksVariable } from './book-files.ts';

const content = fileURLToPath(new URL('../testing/fixtures/good', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pageOf = (dist: string) => readFileSync(join(dist, 'tools/print/index.html'), 'utf8');

describe('a release', () => {
  const dist = join(folder, 'release');
  const environment = { [booksVariable]: '1', BASE_PATH: '/guide' };
  const { status, printed } = buildSite({ content, outDir: dist, environment });

  test('holds each part as a PDF and an EPUB', () => {
    expect(printed).toContain('book /tools/tools.pdf');
    expect(status).toBe(0);
    expect(readFileSync(join(dist, 'tools/tools.pdf'), 'latin1')).toMatch(/^%PDF-/);
    expect(readFileSync(join(dist, 'tools/tools.epub'), 'latin1')).toContain('epub+zip');
  });

  test('offers both on the page of the booklet', () => {
    for (const name of ['tools.pdf', 'tools.epub'])
      expect(pageOf(dist)).toContain(`href="/guide/tools/${name}"`);
  });
});

test('a build without books offers none', () => {
  const dist = join(folder, 'plain');
  expect(buildSite({ content, outDir: dist }).status).toBe(0);
  expect(pageOf(dist)).not.toMatch(/\.(?:pdf|epub)"/);
  expect(existsSync(join(dist, 'tools/tools.pdf'))).toBe(false);
});
