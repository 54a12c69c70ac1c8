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
  const weights = weigh([page('/', 'home', '', script)], outDir, '/guide');
  expect(weights[0]?.requests).toBe(3);
  expect(overweight(weights).join()).toMatch(/^\/ script is \d+, and may be 550/);
});

test('the heaviest page of a kind is weighed, and named with the part that grew', () => {
  const text = noise(9000);
  const weights = weigh([page('/thin/', 'card'), page('/fat/', 'card', text)], outDir, '');
  expect(overweight(weights)).toEqual([
    expect.stringMatching(
      /^\/fat\/ total is \d+, and may be 6500 \(html \d+, grown by \d+; css 7; script 0\)$/,
    ),
  ]);
  expect(weightTable(weights)).toMatch(
    /^kind +html +css +script +requests +images +total +budget +heaviest page\ncard +\d.* +6500 +\/fat\/$/,
  );
});

test('of pages of one length the one that compresses worst is weighed', () => {
  const text = noise(500);
  const even = page('/even/', 'card', 'x'.repeat(text.length));
  const weights = weigh([even, page('/noisy/', 'card', text), even], outDir, '');
  expect(weights.map(({ address }) => address)).toEqual(['/noisy/']);
});

test('a list may weigh more with each of its links', () => {
  const links = Array.from({ length: 600 }, () => '/');
  const long = page('/glossary/', 'glossary', noise(4000));
  expect(overweight(weigh([{ ...long, links }], outDir, ''))).toEqual([]);
  expect(overweight(weigh([long], outDir, '')).join()).toContain('/glossary/ total is');
});

test('a picture in a page is refused', () => {
  writeFileSync(join(outDir, 'x.png'), 'x');
  const weights = weigh([page('/', 'home', '<img src="/x.png">')], outDir, '');
  expect(overweight(weights).join()).toContain('/ images is');
});
