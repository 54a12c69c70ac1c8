import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { type LoadedSeries, loadSeries } from '../series/read/load-series.ts';

/** The files that every series must have, with a part of the number 8. */
const minimalSeries = {
  'index.mdx': '---\ntitle: Home\n---\n\nHome.\n',
  'series.yaml':
    'title: A guide\ntagline: It has run.\ndescription: A guide of one part that the tests are tried with.\nlanguage: en\nlicence: { name: CC BY 4.0, url: "https://creativecommons.org/licenses/by/4.0/" }\n',
  '08-part/index.mdx':
    '---\ntitle: Part\ndescription: The only part, which the tests are tried with.\n---\n\nText.\n',
};

/**
 * Loads a series from texts, for a test.
 * @param files path within the content folder -> text; the files that every series must have are added
 * @throws Error with all diagnostics, when there are any
 */
export function seriesFromFiles(files: Record<string, string>): LoadedSeries {
  const root = mkdtempSync(join(tmpdir(), 'series-'));
  try {
    for (const [name, text] of Object.entries({ ...minimalSeries, ...files })) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    const diagnostics: Diagnostic[] = [];
    const series = loadSeries(root, (diagnostic) => diagnostics.push(diagnostic));
    if (diagnostics.length > 0)
      throw new Error(
        diagnostics.map(({ file, code, message }) => `${file} ${code} ${message}`).join('\n'),
      );
    return series;
  } finally {
    rmSync(root, { recursive: true });
  }
}
