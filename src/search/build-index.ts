import { rmSync } from 'node:fs';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import type { FinishedPage } from '../build/finished-pages.ts';
import { recordsOf } from './records.ts';

const stockInterfaces = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
  'pagefind-highlight.js',
];

const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * Writes the Pagefind index of all chapter pages: one record for each page, section and question.
 * @param outDir folder of the finished site
 * @returns the number of records
 * @throws Error with Pagefind's own words when it refuses a record
 */
export async function buildIndex(
  pages: readonly FinishedPage[],
  outDir: string,
  language: string,
): Promise<number> {
  const { index } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error('Pagefind did not start');
  let count = 0;
  for (const { html, address } of pages) {
    for (const { url, kind, title, page, html: body } of recordsOf(html, address)) {
      const content = `<html lang="${language}"><body data-pagefind-body><h1 data-pagefind-meta="title">${escapeHtml(title)}</h1><p data-pagefind-meta="page" data-pagefind-ignore>${escapeHtml(page)}</p><p data-pagefind-meta="kind" data-pagefind-ignore>${kind}</p>${body}</body></html>`;
      const { errors } = await index.addHTMLFile({ url, content });
      if (errors.length > 0) throw new Error(`${url}: ${errors.join('; ')}`);
      count += 1;
    }
  }
  const outputPath = join(outDir, 'pagefind');
  rmSync(outputPath, { recursive: true, force: true });
  await index.writeFiles({ outputPath });
  for (const file of stockInterfaces) rmSync(join(outputPath, file), { force: true });
  await pagefind.close();
  return count;
}
