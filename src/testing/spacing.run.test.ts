import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

test('no space stands between a link and the comma or full stop after it', () => {
  const dist = resolve('dist');
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const torn = pages.flatMap((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    return [...html.matchAll(/\s<\/(?:a|code|em|strong|q)>[,.;:?!)]/g)].map(
      ({ index }) => `${file}: ${html.slice(index - 40, index + 12)}`,
    );
  });
  expect(pages.length).toBeGreaterThan(0);
  expect(torn).toEqual([]);
});
