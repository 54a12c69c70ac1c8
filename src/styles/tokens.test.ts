import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.css'))
  .map((path) => ({ path, css: readFileSync(join('src', path), 'utf8') }));
const declared = new Set(
  sheets.flatMap(({ css }) => [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name)),
);

test('every token that a style sheet uses is declared', () => {
  const unknown = sheets.flatMap(({ path, css }) =>
    [...css.matchAll(/var\((--[\w-]+)/g)]
      .filter(([, name]) => !declared.has(name))
      .map(([, name]) => `${path}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

describe('the colours of code', () => {
  const tokens = sheets.find(({ path }) => path === 'styles/tokens.css')?.css ?? '';
  const pairs = new Map(
    [...tokens.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
      ([, name, light = '', dark = '']) => [name, [light, dark]],
    ),
  );
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5]
      .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: string, other: string) => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const inks = [...pairs.keys()].filter((name) => name?.startsWith('code-'));

  test.each(inks)('%s can be read on every ground, in light and dark', (ink) => {
    for (const ground of ['paper', 'raised', 'mark'])
      for (const theme of [0, 1])
        expect(
          contrast(pairs.get(ink)?.[theme] ?? '', pairs.get(ground)?.[theme] ?? ''),
        ).toBeGreaterThan(4.5);
  });
});
