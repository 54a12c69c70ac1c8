import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// `pathname` writes a space as %20, so that nothing is found in a folder "my guide".
test('a path on this machine is read from an address by fileURLToPath', () => {
  const wrong = globSync('src/**/*.{ts,astro}').filter((file) =>
    readFileSync(file, 'utf8').includes('import.meta.url).pathname'),
  );
  expect(wrong.filter((file) => !file.endsWith('paths.test.ts'))).toEqual([]);
});
