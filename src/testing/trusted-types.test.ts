import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('the policy names the Trusted Types policies that the code makes, and no other', () => {
  const config = readFileSync(resolve('astro.config.mjs'), 'utf8');
  const listed = /'trusted-types ([^']*)'/.exec(config)?.[1]?.split(' ');
  const made = readdirSync(resolve('src'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /(?<!\.test)\.(?:ts|astro)$/.test(file.name))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .flatMap((text) => [...text.matchAll(/\.createPolicy\(\s*'([^']+)'/g)].map(([, name]) => name));
  expect(listed).toEqual([...new Set(made)]);
});
