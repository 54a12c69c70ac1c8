import { readFileSync } from 'node:fs';
import { licenceTable, lockedPackages } from './licences.ts';

/** Prints what the build's packages are licensed under; fails when one is under anything new. */
const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const { table, faults } = licenceTable(lockedPackages(lockfile));
process.stdout.write(`${table}\n`);
for (const fault of faults) process.stderr.write(`${fault}\n`);
if (faults.length > 0) {
  process.stderr.write(
    'read it, then add it to src/dependencies/licences.ts or drop the package\n',
  );
  process.exitCode = 1;
}
