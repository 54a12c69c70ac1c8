import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const lockfile = JSON.parse(readFileSync(resolve('package-lock.json'), 'utf8'));
const manifest = JSON.parse(readFileSync(resolve('package.json'), 'utf8'));
const locked = Object.entries(
  lockfile.packages as Record<
    string,
    { integrity?: string; resolved?: string; hasInstallScript?: boolean; link?: boolean }
  >,
).filter(([path]) => path !== '');
const namesOf = (entries: typeof locked) => entries.map(([path]) => path);

describe('the lockfile', () => {
  // One without: delete its entry and run npm install --package-lock-only, which writes it anew.
  test('knows what every package contains, on every platform', () => {
    const unsure = locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'));
    expect(namesOf(unsure)).toEqual([]);
  });

  test('takes packages from the registry that npm is set to, and from nowhere else', () => {
    const elsewhere = locked.filter(([, { resolved, link }]) => resolved !== undefined || link);
    expect(namesOf(elsewhere)).toEqual([]);
    expect(JSON.stringify(lockfile)).not.toMatch(/https?:\/\/[^"]*\.tgz|git\+|file:/);
  });

  test('has no package that may run a script when it is installed', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = namesOf(scripts).map((path) => path.replace(/^.*node_modules\//, ''));
    // esbuild comes with Astro; its script only looks for a faster way to start, and nothing here needs it.
    expect(manifest.allowScripts).toEqual(Object.fromEntries(names.map((name) => [name, false])));
  });
});

test('every direct dependency is named by one exact version', () => {
  const { dependencies, devDependencies, optionalDependencies } = manifest;
  const versions = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)))).toEqual([]);
});
