import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateSeries } from './bench/generate.ts';
import { type Cost, measureAstro } from './bench/measure.ts';
import { writeStarlight } from './bench/starlight.ts';
import { readArguments } from './usage.ts';

const { positionals } = readArguments(
  'node src/tools/bench.ts [chapters …]: builds a series of 40 and one of 1,000 chapters, or those given, with the guide, with bare Astro and with Starlight',
  { allowPositionals: true },
  (words) => words.every((word) => /^[1-9]\d{0,3}$/.test(word)),
);
const sizes = positionals.map(Number);

const folder = resolve('.tmp/bench');
const content = join(folder, 'content');
const astro = resolve('node_modules/astro/bin/astro.mjs');
// Away from this project, whose packages it would find.
const starlight = join(tmpdir(), 'bench-starlight');

/** Builds the series without anything of a build before, but for the pictures of the guide, which are kept. */
const builders: Record<string, () => Cost> = {
  bare() {
    return measureAstro(copyProject('bare', ['src/tools/bench/bare']), [astro, 'build']);
  },
  guide() {
    const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
    const project = copyProject('guide', parts);
    measureAstro(project, [astro, 'build']);
    for (const name of ['dist', '.astro', 'node_modules/.astro/data-store.json'])
      rmSync(join(project, name), { recursive: true, force: true });
    return measureAstro(project, [astro, 'build']);
  },
  starlight() {
    writeStarlight(starlight, content);
    for (const name of ['dist', '.astro', 'node_modules/.astro'])
      rmSync(join(starlight, name), { recursive: true, force: true });
    return measureAstro(starlight, [join(starlight, 'node_modules/astro/bin/astro.mjs'), 'build']);
  },
};

/** A fresh copy of a project with the generated series as its content. */
function copyProject(name: string, paths: readonly string[]): string {
  const project = join(folder, name);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const path of paths)
    cpSync(path, paths.length === 1 ? project : join(project, path), { recursive: true });
  cpSync(content, join(project, 'content'), { recursive: true });
  return project;
}

const columns = ['chapters', 'site', 'CPU s', 'ms a chapter', 'peak MiB', 'of Starlight'];
const rows = [columns, columns.map(() => '---:')];
for (const size of sizes.length > 0 ? sizes : [40, 1000]) {
  generateSeries(content, size);
  const costs = Object.entries(builders).map(([name, build]) => [name, build()] as const);
  const reference = costs.find(([name]) => name === 'starlight')?.[1].cpu ?? Number.NaN;
  for (const [name, { cpu, peak }] of costs) {
    const each = ((cpu / size) * 1000).toFixed(1);
    rows.push([`${size}`, name, cpu.toFixed(1), each, `${peak}`, (cpu / reference).toFixed(2)]);
  }
}
process.stdout.write(rows.map((row) => `| ${row.join(' | ')} |\n`).join(''));
