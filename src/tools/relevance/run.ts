import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { openFolder } from '../../search/engine/open-folder.ts';
import { search } from '../../search/engine/search.ts';
import { indexFolder } from '../../search/files.ts';
import { contentRoot } from '../../series/read/content-root.ts';
import { casesOf, type Figures, type Judged, judge } from './judge.ts';

/** Sets of queries that a part may have; nobody tunes the search by looking at the second. */
export type QuerySet = 'queries' | 'held-out';

/** The folders of parts that hold queries, as `content/08-python/relevance`. */
export const relevanceFolders = (): string[] =>
  readdirSync(contentRoot)
    .map((part) => join(contentRoot, part, 'relevance'))
    .filter((folder) => existsSync(folder));

const casesIn = (folder: string, set: QuerySet) =>
  casesOf(parse(readFileSync(join(folder, `${set}.yaml`), 'utf8')));

/** Runs a set of queries against the built index. */
export async function runQueries(folder: string, set: QuerySet, dist: string): Promise<Judged[]> {
  const index = await openFolder(join(dist, indexFolder));
  const judged: Judged[] = [];
  for (const given of casesIn(folder, set)) {
    const { hits } = await search(given.query, index);
    judged.push(
      judge(
        given,
        hits.map(({ url }) => url),
      ),
    );
  }
  index.close();
  return judged;
}

/**
 * What each query of a set fetches when it is the first of a visit, in bytes of brotli: Pagefind's module and
 * the files of the index, without the scripts of the page and its worker.
 */
export async function firstSearches(
  folder: string,
  set: QuerySet,
  dist: string,
): Promise<number[]> {
  const sizes: number[] = [];
  const known = new Map<string, number>();
  const module = brotliCompressSync(readFileSync(join(dist, indexFolder, 'pagefind.js'))).length;
  for (const { query } of casesIn(folder, set)) {
    let size = module;
    const index = await openFolder(join(dist, indexFolder), (path, content) => {
      // Pagefind's own files are packed already.
      const bytes = known.get(path) ?? Math.min(content.length, brotliCompressSync(content).length);
      known.set(path, bytes);
      size += bytes;
    });
    await search(query, index);
    index.close();
    sizes.push(size);
  }
  return sizes.sort((a, b) => a - b);
}

/** The figures that a change is measured against. */
export function baseline(folder: string): Record<QuerySet, Figures> {
  return JSON.parse(readFileSync(join(folder, 'baseline.json'), 'utf8'));
}
