import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { indexFolder } from '../../search/files.ts';
import { openFolder } from '../../search/open-index.ts';
import { casesOf, type Figures, type Judged, judge } from './judge.ts';

/** One of the sets of queries beside this file. */
export type QuerySet = 'queries' | 'held-out';

/** Runs a set of queries against the built index. */
export async function runQueries(set: QuerySet, dist: string): Promise<Judged[]> {
  const text = readFileSync(new URL(`${set}.yaml`, import.meta.url), 'utf8');
  const { search } = await openFolder(join(dist, indexFolder));
  const judged: Judged[] = [];
  for (const given of casesOf(parse(text))) {
    const { hits } = await search(given.query);
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
