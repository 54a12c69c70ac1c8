import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
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

const usage =
  'node src/tools/relevance/report.ts [--all] [--record]: runs the queries of each part against the index in dist; --all lists the failures of the held-out set too, --record keeps the figures as the baseline';
const options = process.argv.slice(2);
if (options.some((option) => !['--all', '--record', '--tune'].includes(option))) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

/** Prints how well the built index answers both sets of a part, with what failed. */
async function report(folder: string): Promise<void> {
  const dist = resolve('dist');
  const sets: readonly QuerySet[] = ['queries', 'held-out'];
  const figures: Partial<Record<QuerySet, Figures>> = {};
  for (const set of options.includes('--tune') ? (['queries'] as const) : sets) {
    const judged = await runQueries(folder, set, dist);
    figures[set] = figuresOf(judged);
    print(set, figures[set]);
    if (set === 'queries' || options.includes('--all')) printFailures(judged);
  }
  const sizes = await firstSearches(folder, 'queries', dist);
  const kB = (share: number) =>
    `${Math.round((sizes[Math.floor(share * (sizes.length - 1))] ?? 0) / 1000)} kB`;
  process.stdout.write(
    `a first search fetches ${kB(0)} to ${kB(1)} of the index, median ${kB(0.5)}\n`,
  );
  if (options.includes('--record'))
    writeFileSync(join(folder, 'baseline.json'), `${JSON.stringify(figures, null, 2)}\n`);
  else for (const set of sets) print(`recorded ${set}`, baseline(folder)[set]);
}

for (const folder of relevanceFolders()) await report(folder);
