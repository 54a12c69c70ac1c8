import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Cover } from './cover.ts';
import { drawingHash, pictureColours } from './drawing.ts';

const cover: Cover = {
  page: '/q/x/',
  guide: 'Guide',
  partName: 'Part 1, Tools',
  number: '',
  title: 'Why?',
  subtitle: '',
  level: 'mid',
  kind: 'concept',
  footer: '1.1 First',
};

test('pictures have the light colours of the pages', () => {
  const tokens = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  for (const [name, colour] of Object.entries(pictureColours))
    expect(tokens).toContain(`--${name}: light-dark(${colour},`);
});

test('the name of a picture changes with what it shows, and with nothing else', () => {
  expect(drawingHash({ ...cover })).toBe(drawingHash(cover));
  expect(drawingHash({ ...cover, page: '/q/y/' })).toBe(drawingHash(cover));
  for (const change of [{ title: 'How?' }, { level: 'senior' }, { footer: '1.2 Second' }] as const)
    expect(drawingHash({ ...cover, ...change })).not.toBe(drawingHash(cover));
});
