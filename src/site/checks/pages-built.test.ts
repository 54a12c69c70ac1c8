import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pagesBuilt } from './pages-built.ts';

test('a page of the series that was not built is reported with its file', () => {
  const site = mkdtempSync(join(tmpdir(), 'site-'));
  const page = (file: string) => ({ file, line: 1, fragments: new Map(), lineCounts: new Map() });
  const addresses = new Map([
    ['/', page('content/index.mdx')],
    ['/tools/', page('content/01-tools/index.mdx')],
  ]);
  writeFileSync(join(site, 'index.html'), '');
  const missing = () => pagesBuilt(site, addresses).map(({ file, code }) => `${file} ${code}`);
  expect(missing()).toEqual(['content/01-tools/index.mdx page-missing']);
  mkdirSync(join(site, 'tools'));
  writeFileSync(join(site, 'tools/index.html'), '');
  expect(missing()).toEqual([]);
  rmSync(site, { recursive: true });
});
