import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { contentCache } from '../../series/read/content-root.ts';
import { generateSeries } from './generate.ts';
import { type Cost, measure } from './measure.ts';

const usage =
  'npm run bench -- [chapters …]: builds series of 40, 1,000 and 5,000 chapters, or of those given';
const sizes = process.argv.slice(2).map(Number);
if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > 9999)) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const folder = resolve('.tmp/bench');
const content = join(folder, 'content');
const outDir = join(folder, 'dist');
const cache = join(folder, 'cache');
const astro = resolve('node_modules/astro/bin/astro.mjs');
const node = [
  process.execPath,
  '--max-old-space-size=16384',
  '--import',
  resolve('src/tools/bench/peak.ts'),
  astro,
  'build',
];

/** Builds the generated series with the guide, or bare. */
function build(kind: 'guide' | 'bare'): Cost {
  const root = kind === 'bare' ? ['--root', resolve('src/tools/bench/bare')] : ['--outDir', outDir];
  return measure([...node, ...root], {
    GUIDE_CONTENT: content,
    GUIDE_STAGES: '1',
    BENCH_OUT: join(folder, 'bare'),
    BENCH_CACHE: cache,
  });
}

const columns = [
  'chapters',
  'bare s',
  'guide s',
  'ratio',
  'ms a chapter',
  'peak MiB',
  'bare MiB',
  'after an edit s',
  'edit/full',
];
const rows: string[][] = [];
/** Processor milliseconds a chapter, by stage, for each size. */
const stages = new Map<string, string[]>();

for (const size of sizes.length > 0 ? sizes : [40, 1000, 5000]) {
  generateSeries(content, size);
  rmSync(cache, { recursive: true, force: true });
  const bare = build('bare');
  build('guide'); // fills the cache of pictures
  forget();
  const full = build('guide');
  const chapters = readdirSync(join(content, '01-bench')).filter((name) =>
    /^\d.*\.mdx$/.test(name),
  );
  const edited = chapters[Math.floor(chapters.length / 2)] ?? '';
  appendFileSync(join(content, '01-bench', edited), '\nOne more sentence.\n');
  const again = build('guide');
  const row = [
    size,
    bare.cpu.toFixed(1),
    full.cpu.toFixed(1),
    (full.cpu / bare.cpu).toFixed(2),
    ((full.cpu / size) * 1000).toFixed(1),
    full.peak,
    bare.peak,
    again.cpu.toFixed(1),
    (again.cpu / full.cpu).toFixed(2),
  ].map(String);
  rows.push(row);
  process.stderr.write(`${row.join('  ')}\n`);
  const spent = stagesOf(full);
  for (const [name, milliseconds] of spent)
    stages.set(name, [...(stages.get(name) ?? []), (milliseconds / size).toFixed(2)]);
}
const table = (lines: string[][]) => lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
const counts = rows.map(([chapters = '']) => chapters);
process.stdout.write(table([columns, columns.map(() => '---:'), ...rows]));
process.stdout.write('\nCPU milliseconds a chapter by stage:\n');
process.stdout.write(
  table([
    ['stage', ...counts],
    ['---', ...counts.map(() => '---:')],
    ...[...stages].map(([name, each]) => [name, ...each]),
  ]),
);

/** Takes away the finished site and what builds remember of it; the pictures stay. */
function forget(): void {
  rmSync(outDir, { recursive: true, force: true });
  const kept = contentCache(content);
  for (const name of readdirSync(kept)) if (name.startsWith('output-')) rmSync(join(kept, name));
}

/** What each stage cost, and what all else did: starting, bundling, and children. */
function stagesOf({ printed, cpu }: Cost): [name: string, milliseconds: number][] {
  const line = /stages: (.*)/.exec(printed)?.[1] ?? '';
  const known = [...line.matchAll(/([^,]+?) (\d+) ms/g)].map(
    ([, name = '', spent]) => [name.trim(), Number(spent)] as [string, number],
  );
  const sum = known.reduce((all, [name, spent]) => (name.startsWith('of ') ? all : all + spent), 0);
  return [...known, ['all else', cpu * 1000 - sum]];
}
