import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'yaml';
import { openFolder } from '../../search/engine/open-folder.ts';
import { search } from '../../search/engine/search.ts';
import { indexFolder } from '../../search/files.ts';
import { casesOf, type Figures, type Judged, judge } from './judge.ts';

/** One of the sets of queries beside this file. */
export type QuerySet = 'queries' | 'held-out';

const casesIn = (set: QuerySet) =>
  casesOf(parse(readFileSync(new URL(`${set}.yaml`, import.meta.url), 'utf8')));

/** Runs a set of queries against the built index. */
export async function runQueries(set: QuerySet, dist: string): Promise<Judged[]> {
  const index = await openFolder(join(dist, indexFolder));
  const judged: Judged[] = [];
  for (const given of casesIn(set)) {
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
export async function firstSearches(set: QuerySet, dist: string): Promise<number[]> {
  const sizes: number[] = [];
  const known = new Map<string, number>();
  const module = brotliCompressSync(readFileSync(join(dist, indexFolder, 'pagefind.js'))).length;
  for (const { query } of casesIn(set)) {
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
export function baseline(): Record<QuerySet, Figures> {
  return JSON.parse(readFileSync(new URL('baseline.json', import.meta.url), 'utf8'));
}
