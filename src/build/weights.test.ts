import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { overweight, weigh, weightTable } from './weights.ts';

const outDir = mkdtempSync(join(tmpdir(), 'weights-'));
afterAll(() => rmSync(outDir, { recursive: true }));
mkdirSync(join(outDir, '_astro'));
const noise = (numbers: number) =>
  Array.from({ length: numbers }, (_, index) => Math.imul(index, 2654435761) >>> 0).join(' ');
writeFileSync(join(outDir, '_astro/a.js'), 'import{x}from"./b.js";x()');
writeFileSync(join(outDir, '_astro/b.js'), `export const x=()=>0;//${noise(600)}`);

const page = (address: string, kind: string, body = '', head = '') => {
  const html = `<html><head><style>a{}</style>${head}</head><body class="${kind}">${body}</body></html>`;
  return { address, kind, html, length: html.length, links: [] };
};

test('a script counts with what it imports, under the base path too', () => {
  const script = '<script type="module" src="/guide/_astro/a.js"></script>';
  const [weight] = weigh([page('/', 'home', '', script)], outDir, '/guide');
  expect(weight?.requests).toBe(3);
  expect(overweight(weight ? [weight] : []).join()).toMatch(/^\/ script is \d+, and may be 1500/);
});

test('a page that grew is named with the part that grew', () => {
  const text = noise(9000);
  const weights = weigh([page('/thin/', 'home'), page('/fat/', 'home', text)], outDir, '');
  expect(overweight(weights)).toEqual([
    expect.stringMatching(/^\/fat\/ total is \d+, and may be 12000 \(html /),
  ]);
  expect(weightTable(weights)).toMatch(/^kind +weighed.*\nhome +2 .*\/fat\/$/);
});

test('a picture in a page is refused', () => {
  writeFileSync(join(outDir, 'x.png'), 'x');
  const weights = weigh([page('/', 'home', '<img src="/x.png">')], outDir, '');
  expect(overweight(weights).join()).toContain('/ images is');
});
