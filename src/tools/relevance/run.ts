import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { openFolder } from '../../search/engine/open-folder.ts';
import { search } from '../../search/engine/search.ts';
import { indexFolder } from '../../search/files.ts';
import { contentRoot } from '../../series/read/content-root.ts';
import { type JudgedCase, judgeCase, parseCases, type RelevanceFigures } from './judge.ts';

/**
 * The sets of queries of a part. The search is tuned by `queries`; `held-out` shows whether it also improves elsewhere.
 */
export type QuerySet = 'queries' | 'held-out';

/** Paths of the folders with queries, one for each part that has them. */
export const relevanceFolders = (): string[] =>
  readdirSync(contentRoot)
    .map((part) => join(contentRoot, part, 'relevance'))
    .filter((folder) => existsSync(folder));

const readCases = (folder: string, set: QuerySet) =>
  parseCases(parse(readFileSync(join(folder, `${set}.yaml`), 'utf8')));

/**
 * Runs a set of queries against the search index of a finished site.
 * @param folder with the queries, one of `relevanceFolders()`
 * @param dist folder of the finished site
 */
export async function runQueries(
  folder: string,
  set: QuerySet,
  dist: string,
): Promise<JudgedCase[]> {
  const index = await openFolder(join(dist, indexFolder));
  const judged: JudgedCase[] = [];
  for (const given of readCases(folder, set)) {
    const { hits } = await search(given.query, index);
    judged.push(
      judgeCase(
        given,
        hits.map(({ url }) => url),
      ),
    );
  }
  index.close();
  return judged;
}

/**
 * Measures what a browser fetches for each query of a set when it is the first of a visit: Pagefind's module and files
 * of the index, but not the scripts of the page and of its worker.
 * @returns bytes after brotli compression, in ascending order
 */
export async function firstSearchBytes(
  folder: string,
  set: QuerySet,
  dist: string,
): Promise<number[]> {
  const sizes: number[] = [];
  const packedBytes = new Map<string, number>();
  const moduleBytes = brotliCompressSync(
    readFileSync(join(dist, indexFolder, 'pagefind.js')),
  ).length;
  for (const { query } of readCases(folder, set)) {
    let size = moduleBytes;
    const index = await openFolder(join(dist, indexFolder), (path, content) => {
      // Pagefind has already compressed its files.
      const bytes =
        packedBytes.get(path) ?? Math.min(content.length, brotliCompressSync(content).length);
      packedBytes.set(path, bytes);
      size += bytes;
    });
    await search(query, index);
    index.close();
    sizes.push(size);
  }
  return sizes.sort((a, b) => a - b);
}

/** Reads the recorded figures that new ones are compared with. */
export function readBaseline(folder: string): Record<QuerySet, RelevanceFigures> {
  return JSON.parse(readFileSync(join(folder, 'baseline.json'), 'utf8'));
}
