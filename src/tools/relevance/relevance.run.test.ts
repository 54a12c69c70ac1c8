import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { summarise } from './judge.ts';
import { type QuerySet, readBaseline, relevanceFolders, runQueries } from './run.ts';

const dist = resolve('dist');
const allowed = 0.02;

const sets = relevanceFolders().flatMap((folder) =>
  (['queries', 'held-out'] as const satisfies QuerySet[]).map((set) => [folder, set] as const),
);

describe.each(sets)('%s, %s', async (folder, set) => {
  const judged = await runQueries(folder, set, dist);
  const figures = summarise(judged);
  const recorded = readBaseline(folder)[set];

  test('is answered as well as it was', () => {
    expect(figures.mrr).toBeGreaterThanOrEqual(recorded.mrr - allowed);
  });

  test('has no query without an answer', () => {
    expect(judged.filter(({ results }) => results.length === 0).map(({ query }) => query)).toEqual(
      [],
    );
  });

  test('accepts only places that the site has', () => {
    const missing = judged.flatMap(({ query, acceptedAddresses }) =>
      acceptedAddresses
        .filter((address) => !isThere(address))
        .map((address) => `${query}: ${address}`),
    );
    expect(missing).toEqual([]);
  });
});

function isThere(address: string): boolean {
  const [path = '', id = ''] = address.split('#');
  const file = join(dist, path, 'index.html');
  return existsSync(file) && readFileSync(file, 'utf8').includes(` id="${id}"`);
}
