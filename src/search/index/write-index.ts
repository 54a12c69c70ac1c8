import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Series } from '../../series/model.ts';
import { indexFolder } from '../files.ts';
import { buildIndex } from './build-index.ts';
import type { SearchRecord } from './records.ts';

/**
 * Writes the search index into its folder in the site.
 * @param outDir folder of the finished site
 * @returns the number of records
 */
export async function writeIndex(
  found: readonly SearchRecord[],
  series: Pick<Series, 'info' | 'parts' | 'glossary'>,
  outDir: string,
): Promise<number> {
  const { files, records } = await buildIndex(found, series);
  const folder = join(outDir, indexFolder);
  rmSync(folder, { recursive: true, force: true });
  for (const [path, content] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return records;
}
