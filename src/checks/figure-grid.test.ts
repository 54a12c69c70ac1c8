import { expect, test } from 'vitest';
import { offGrid } from './figure-grid.ts';

const drawing = (inner: string) => `<svg viewBox="0 0 360 100">${inner}</svg>`;

test.each([
  '<rect class="box" x="4" y="4" width="112" height="48" rx="4"/>',
  '<path class="line" marker-end="url(#arrow)" d="M4 4H40"/>',
  '<text class="label bad" x="4" y="20">a</text><text class="code" x="4" y="40">b</text>',
])('%s keeps to the grid', (inner) => {
  expect(offGrid(drawing(inner))).toBeUndefined();
});

test.each([
  ['<text x="4" y="20">a</text>', 'holds a <text> without the class label, small or code'],
  ['<text class="small" font-size="9">a</text>', 'sets font-size= on <text>'],
  ['<path stroke-width="3" d="M4 4H40"/>', 'sets stroke-width= on <path>'],
  ['<path marker-end="url(#own)" d="M4 4"/>', 'has another arrow than marker-end="url(#arrow)"'],
  ['<path marker-start="url(#arrow)" d="M4"/>', 'has another arrow than marker-end="url(#arrow)"'],
])('%s breaks it', (inner, rule) => {
  expect(offGrid(drawing(inner))).toBe(rule);
});

test.each(['0 0 680 250', '-4 0 360 250'])('a viewBox of "%s" breaks it', (viewBox) => {
  expect(offGrid(`<svg viewBox="${viewBox}"></svg>`)).toBe(
    'has another viewBox than "0 0 360 height"',
  );
});
