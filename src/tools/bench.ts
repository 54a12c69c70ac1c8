import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generateSeries } from './bench/generate.ts';
import { type BuildCost, measureCommand } from './bench/measure.ts';
import { writeStarlightProject } from './bench/starlight.ts';
import { readArguments } from './usage.ts';

const { positionals } = readArguments(
  'node src/tools/bench.ts [chapters …]: builds a series of 40 and one of 1,000 chapters, or those given, with the guide, with bare Astro and with Starlight',
  { allowPositionals: true },
  (words) => words.every((word) => /^[1-9]\d{0,3}$/.test(word)),
);
const sizes = positionals.map(Number);

const folder = resolve('.tmp/bench');
const contentFolder = join(folder, 'content');
const astroCli = resolve('node_modules/astro/bin/astro.mjs');
// Outside of this project, because Node would find its packages there.
const starlightFolder = join(tmpdir(), 'bench-starlight');

/** Site -> function that measures a build of the series without caches, except for the share pictures of the guide. */
const builders: Record<string, () => BuildCost> = {
  bare() {
    return measureCommand(copyProject('bare', ['src/tools/bench/bare']), [astroCli, 'build']);
  },
  guide() {
    const parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
    const project = copyProject('guide', parts);
    measureCommand(project, [astroCli, 'build']);
    for (const name of ['dist', '.astro', 'node_modules/.astro/data-store.json'])
      rmSync(join(project, name), { recursive: true, force: true });
    return measureCommand(project, [astroCli, 'build']);
  },
  starlight() {
    writeStarlightProject(starlightFolder, contentFolder);
    for (const name of ['dist', '.astro', 'node_modules/.astro'])
      rmSync(join(starlightFolder, name), { recursive: true, force: true });
    return measureCommand(starlightFolder, [
      join(starlightFolder, 'node_modules/astro/bin/astro.mjs'),
      'build',
    ]);
  },
};

/**
 * Copies a project, with the generated series as its content.
 * @returns its folder
 */
function copyProject(name: string, paths: readonly string[]): string {
  const project = join(folder, name);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const path of paths)
    cpSync(path, paths.length === 1 ? project : join(project, path), { recursive: true });
  cpSync(contentFolder, join(project, 'content'), { recursive: true });
  return project;
}

const columns = ['chapters', 'site', 'CPU s', 'ms a chapter', 'peak MiB', 'of Starlight'];
const rows = [columns, columns.map(() => '---:')];
for (const size of sizes.length > 0 ? sizes : [40, 1000]) {
  generateSeries(contentFolder, size);
  const costs = Object.entries(builders).map(([name, build]) => [name, build()] as const);
  const reference = costs.find(([name]) => name === 'starlight')?.[1].cpuSeconds ?? Number.NaN;
  for (const [name, { cpuSeconds, peakMiB }] of costs) {
    const msPerChapter = ((cpuSeconds / size) * 1000).toFixed(1);
    rows.push([
      `${size}`,
      name,
      cpuSeconds.toFixed(1),
      msPerChapter,
      `${peakMiB}`,
      (cpuSeconds / reference).toFixed(2),
    ]);
  }
}
process.stdout.write(rows.map((row) => `| ${row.join(' | ')} |\n`).join(''));
