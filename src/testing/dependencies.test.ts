import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { duties, licenceTable, lockedPackages } from '../dependencies/licences.ts';

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

describe('licences', () => {
  test('of all packages that a build needs are on the list', () => {
    const packages = lockedPackages(lockfile);
    expect(packages.length).toBeGreaterThan(100);
    expect(licenceTable(packages).faults).toEqual([]);
  });

  test.each([
    ['MIT', true],
    ['(MIT OR Apache-2.0)', true],
    ['GPL-3.0-only OR MIT', true],
    ['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
    ['MIT AND GPL-3.0-only', false],
    ['GPL-3.0-only', false],
    ['constructor', false],
    ['UNLICENSED', false],
    ['', false],
  ])('"%s": %s', (licence, fine) => {
    expect(duties({ name: 'x', version: '1.0.0', licence }) !== undefined).toBe(fine);
  });

  test('a package under another one is named with what it says', () => {
    const packages = [
      { name: 'a', version: '1.0.0', licence: 'MIT' },
      { name: 'b', version: '2.0.0', licence: 'GPL-3.0-only' },
      { name: 'c', version: '3.0.0', licence: '' },
    ];
    expect(licenceTable(packages).faults).toEqual([
      'b 2.0.0 is under GPL-3.0-only',
      'c 3.0.0 is under no licence',
    ]);
  });
});
