import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readArguments } from '../usage.ts';
import { type JudgedCase, type RelevanceFigures, summarise } from './judge.ts';
import {
  firstSearchBytes,
  type QuerySet,
  readBaseline,
  relevanceFolders,
  runQueries,
} from './run.ts';

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

function printFigures(set: string, { queries, hit1, hit3, mrr, empty }: RelevanceFigures): void {
  process.stdout.write(
    `${set}: ${queries} queries, hit@1 ${percent(hit1)}, hit@3 ${percent(hit3)}, MRR ${mrr.toFixed(3)}, ${empty} empty\n`,
  );
}

function printFailures(judged: readonly JudgedCase[]): void {
  for (const { query, rank, acceptedAddresses, results } of judged.filter(
    (one) => one.rank !== 1,
  )) {
    const first = results.slice(0, 3).join('  ') || 'nothing';
    process.stdout.write(
      `  ${rank || '-'}  ${query}\n     wanted ${acceptedAddresses[0]}\n     found  ${first}\n`,
    );
  }
}

const { values } = readArguments(
  'node src/tools/relevance/report.ts [--tune] [--all] [--record]: runs the queries of each part against the index in dist; --tune leaves the held-out set alone, --all lists its failures too, --record keeps the figures as the baseline',
  { options: { tune: { type: 'boolean' }, all: { type: 'boolean' }, record: { type: 'boolean' } } },
);

/** Prints the figures of both sets of a part, and the queries that were not answered by the first result. */
async function report(folder: string): Promise<void> {
  const dist = resolve('dist');
  const sets: readonly QuerySet[] = ['queries', 'held-out'];
  const figures: Partial<Record<QuerySet, RelevanceFigures>> = {};
  for (const set of values.tune ? (['queries'] as const) : sets) {
    const judged = await runQueries(folder, set, dist);
    figures[set] = summarise(judged);
    printFigures(set, figures[set]);
    if (set === 'queries' || values.all) printFailures(judged);
  }
  const sizes = await firstSearchBytes(folder, 'queries', dist);
  const percentileKB = (share: number) =>
    `${Math.round((sizes[Math.floor(share * (sizes.length - 1))] ?? 0) / 1000)} kB`;
  process.stdout.write(
    `a first search fetches ${percentileKB(0)} to ${percentileKB(1)} of the index, median ${percentileKB(0.5)}\n`,
  );
  if (values.record)
    writeFileSync(join(folder, 'baseline.json'), `${JSON.stringify(figures, null, 2)}\n`);
  else for (const set of sets) printFigures(`recorded ${set}`, readBaseline(folder)[set]);
}

for (const folder of relevanceFolders()) await report(folder);
