import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const run = (...flags: string[]) =>
  spawnSync(process.execPath, [...flags, 'src/tools/need-node.mjs'], { encoding: 'utf8' });

test('a Node that runs TypeScript is let by', () => {
  expect(run()).toMatchObject({ status: 0, stderr: '' });
});

test('one that does not is told which it must be, in one sentence and without a stack', () => {
  const { status, stderr } = run('--no-strip-types');
  expect(status).toBe(1);
  expect(stderr).toMatch(/^The commands .* Node 22\.18 or newer, and this is v\d+.*\n$/);
});

test('the build asks before it reads any TypeScript', () => {
  const imports = readFileSync('astro.config.mjs', 'utf8').match(/^import .*$/gm);
  expect(imports?.[0]).toBe("import './src/tools/need-node.mjs';");
});
