import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('no two pages have one description', () => {
  const dist = resolve('dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const pages = files
    .filter((file) => file.endsWith('index.html'))
    .map((file) => {
      const html = readFileSync(join(dist, file), 'utf8');
      const [, description = ''] = /<meta name="description" content="([^"]*)"/.exec(html) ?? [];
      // A page stands under its former address too.
      const [, address = file] = /<link rel="canonical" href="([^"]*)"/.exec(html) ?? [];
      return [address, description] as const;
    });
  const shared = [...Map.groupBy(new Map(pages), ([, text]) => text)].filter(
    ([, same]) => same.length > 1,
  );
  expect(pages.length).toBeGreaterThan(0);
  expect(shared).toEqual([]);
});
