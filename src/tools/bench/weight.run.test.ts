import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { factsOf } from '../../site/finished-pages.ts';
import { weigh } from '../../site/weights.ts';
import { buildSite } from '../../testing/build-site.ts';
import { generateSeries } from './generate.ts';

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a chapter of 1,300 words and four examples weighs at most 9,000 bytes in all', () => {
  const content = join(folder, 'content');
  const outDir = join(folder, 'dist');
  generateSeries(content, 2);
  const { status, printed } = buildSite(outDir, { GUIDE_CONTENT: content });
  expect(status, printed).toBe(0);
  const address = '/bench/chapter-1/';
  const html = readFileSync(join(outDir, address, 'index.html'), 'utf8');
  const [weight] = weigh([{ ...factsOf(html, address), html }], outDir, '');
  // Style sheet and script, which all pages share, are 3,500 of it and the text 3,100.
  expect(weight?.total, JSON.stringify(weight)).toBeLessThanOrEqual(9_000);
  expect(weight?.total).toBeGreaterThan(5_144);
});
