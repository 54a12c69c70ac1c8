import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { loadIndex } from '../load-index.ts';
import { search } from '../search.ts';
import { casesOf, type Figures, type Judged, judge } from './judge.ts';

/** One of the sets of queries beside this file. */
export type QuerySet = 'queries' | 'held-out';

/** Runs a set of queries against the built index. */
export async function runQueries(set: QuerySet, dist: string): Promise<Judged[]> {
  const text = readFileSync(new URL(`${set}.yaml`, import.meta.url), 'utf8');
  const index = await withFiles(() => loadIndex(`${pathToFileURL(dist).href}/pagefind/`, 0));
  const judged: Judged[] = [];
  for (const given of casesOf(parse(text))) {
    const { hits } = await withFiles(() => search(given.query, index));
    judged.push(
      judge(
        given,
        hits.map(({ url }) => url),
      ),
    );
  }
  return judged;
}

/** The figures that a change is measured against. */
export function baseline(): Record<QuerySet, Figures> {
  return JSON.parse(readFileSync(new URL('baseline.json', import.meta.url), 'utf8'));
}

/** Node's own `fetch` reads no files, and Pagefind knows no other way to its index. */
async function withFiles<T>(work: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => new Response(await readFile(new URL(`${input}`)));
  try {
    return await work();
  } finally {
    globalThis.fetch = fetch;
  }
}
