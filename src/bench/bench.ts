import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generateSeries } from './generate.ts';
import { type Cost, measure } from './measure.ts';

const usage =
  'npm run bench -- [chapters …]: builds series of 40 and 1,000 chapters, or of those given';
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
  '--max-old-space-size=8192',
  '--import',
  resolve('src/bench/peak.ts'),
  astro,
  'build',
];

/** Builds the generated series with the guide, or bare. */
function build(kind: 'guide' | 'bare'): Cost {
  const root = kind === 'bare' ? ['--root', resolve('src/bench/bare')] : ['--outDir', outDir];
  return measure([...node, ...root], {
    GUIDE_CONTENT: content,
    GUIDE_STAGES: '1',
    BENCH_OUT: join(folder, 'bare'),
    BENCH_CACHE: cache,
  });
}

const rows: string[][] = [
  [
    'chapters',
    'bare s',
    'guide s',
    'ratio',
    'ms a chapter',
    'peak MiB',
    'bare MiB',
    'after an edit s',
    'edit/full',
  ],
];
let stages = '';
for (const size of sizes.length > 0 ? sizes : [40, 1000]) {
  generateSeries(content, size);
  rmSync(cache, { recursive: true, force: true });
  const bare = build('bare');
  build('guide'); // fills the caches of pictures and of Astro's content layer
  rmSync(outDir, { recursive: true, force: true });
  const full = build('guide');
  const [chapter = ''] = readdirSync(join(content, '01-bench')).filter((name) =>
    name.endsWith('.mdx'),
  );
  appendFileSync(join(content, '01-bench', chapter), '\nOne more sentence.\n');
  const edited = build('guide');
  stages = /stages: (.*)/.exec(full.printed)?.[1] ?? '';
  rows.push(
    [
      size,
      bare.cpu.toFixed(1),
      full.cpu.toFixed(1),
      (full.cpu / bare.cpu).toFixed(2),
      ((full.cpu / size) * 1000).toFixed(1),
      full.peak,
      bare.peak,
      edited.cpu.toFixed(1),
      (edited.cpu / full.cpu).toFixed(2),
    ].map(String),
  );
  process.stderr.write(`${rows.at(-1)?.join('  ')}\n${stages}\n`);
}
process.stdout.write(`| ${rows.map((row) => row.join(' | ')).join(' |\n| ')} |\n`);
process.stdout.write(`CPU by stage of the last: ${stages}\n`);
