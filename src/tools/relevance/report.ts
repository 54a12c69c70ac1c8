import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from '../usage.ts';
import { type Figures, figuresOf, type Judged } from './judge.ts';
import { baseline, firstSearches, type QuerySet, relevanceFolders, runQueries } from './run.ts';

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

const { values } = readArguments(
  'node src/tools/relevance/report.ts [--tune] [--all] [--record]: runs the queries of each part against the index in dist; --tune leaves the held-out set alone, --all lists its failures too, --record keeps the figures as the baseline',
  { options: { tune: { type: 'boolean' }, all: { type: 'boolean' }, record: { type: 'boolean' } } },
);

/** Prints how well the built index answers both sets of a part, with what failed. */
async function report(folder: string): Promise<void> {
  const dist = resolve('dist');
  const sets: readonly QuerySet[] = ['queries', 'held-out'];
  const figures: Partial<Record<QuerySet, Figures>> = {};
  for (const set of values.tune ? (['queries'] as const) : sets) {
    const judged = await runQueries(folder, set, dist);
    figures[set] = figuresOf(judged);
    print(set, figures[set]);
    if (set === 'queries' || values.all) printFailures(judged);
  }
  const sizes = await firstSearches(folder, 'queries', dist);
  const kB = (share: number) =>
    `${Math.round((sizes[Math.floor(share * (sizes.length - 1))] ?? 0) / 1000)} kB`;
  process.stdout.write(
    `a first search fetches ${kB(0)} to ${kB(1)} of the index, median ${kB(0.5)}\n`,
  );
  if (values.record)
    writeFileSync(join(folder, 'baseline.json'), `${JSON.stringify(figures, null, 2)}\n`);
  else for (const set of sets) print(`recorded ${set}`, baseline(folder)[set]);
}

for (const folder of relevanceFolders()) await report(folder);
