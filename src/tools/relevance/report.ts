import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Figures, figuresOf, type Judged } from './judge.ts';
import { baseline, firstSearches, type QuerySet, runQueries } from './run.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function print(set: string, { queries, hit1, hit3, mrr, empty }: Figures): void {
  process.stdout.write(
    `${set}: ${queries} queries, hit@1 ${percent(hit1)}, hit@3 ${percent(hit3)}, MRR ${mrr.toFixed(3)}, ${empty} empty\n`,
  );
}

function printFailures(judged: readonly Judged[]): void {
  for (const { query, rank, accept, found } of judged.filter((one) => one.rank !== 1)) {
    const first = found.slice(0, 3).join('  ') || 'nothing';
    process.stdout.write(
      `  ${rank || '-'}  ${query}\n     wanted ${accept[0]}\n     found  ${first}\n`,
    );
  }
}

/**
 * `npm run relevance` prints how well the built index answers both sets of queries, with what failed;
 * `-- --record` keeps the figures as the ones that a change is measured against.
 */
const sets: readonly QuerySet[] = ['queries', 'held-out'];
const figures: Partial<Record<QuerySet, Figures>> = {};
for (const set of process.argv.includes('--tune') ? (['queries'] as const) : sets) {
  const judged = await runQueries(set, resolve('dist'));
  figures[set] = figuresOf(judged);
  print(set, figures[set]);
  if (set === 'queries' || process.argv.includes('--all')) printFailures(judged);
}
const sizes = await firstSearches('queries', resolve('dist'));
const kB = (share: number) =>
  `${Math.round((sizes[Math.floor(share * (sizes.length - 1))] ?? 0) / 1000)} kB`;
process.stdout.write(
  `a first search fetches ${kB(0)} to ${kB(1)} of the index, median ${kB(0.5)}\n`,
);
if (process.argv.includes('--record'))
  writeFileSync(new URL('baseline.json', import.meta.url), `${JSON.stringify(figures, null, 2)}\n`);
else for (const set of sets) print(`recorded ${set}`, baseline()[set]);
