import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bareContent } from './bare-content.ts';
import { readPages } from './finished-pages.ts';
import { overweight, weigh, weighPage, weightTable } from './weights.ts';

/** Text that does not compress. */
const noise = (numbers: number) =>
  Array.from({ length: numbers }, (_, index) => Math.imul(index, 2654435761) >>> 0).join(' ');
const files: Record<string, string> = {
  '/_astro/a.js': 'import{x}from"./b.js";x()',
  '/_astro/b.js': `export const x=()=>0;//${noise(600)}`,
};
const weighed = (body: string, head = '') =>
  weighPage(
    { address: '/x/', kind: 'card' },
    `<html><head><title>X</title><style>a{}</style>${head}</head><body><main>${body}</main></body></html>`,
    (url) => Buffer.from(files[url] ?? ''),
  );

test('a script is weighed with what it imports, and reported when it is too heavy', () => {
  const weight = weighed('', '<script type="module" src="/_astro/a.js"></script>');
  expect(weight.requests).toBe(3);
  expect(overweight([weight])).toEqual([
    expect.stringMatching(/^\/x\/: script is \d+, and may be/),
  ]);
});

test('the base path of a host weighs nothing', () => {
  const weighedUnder = (base: string) => {
    const outDir = mkdtempSync(join(tmpdir(), 'weights-'));
    const page = `<html><head><style>a{}</style><script src="${base}/a.js"></script></head><body><main><a href="${base}/y/">y</a></main></body></html>`;
    mkdirSync(join(outDir, 'x'));
    writeFileSync(join(outDir, 'x/index.html'), page);
    writeFileSync(join(outDir, 'a.js'), `load("${base}/b.js")`);
    const [finished] = readPages(outDir);
    const [weight] = finished ? weigh([finished], outDir, base) : [];
    rmSync(outDir, { recursive: true });
    return weight;
  };
  expect(weighedUnder('')?.requests).toBe(2);
  expect(weighedUnder('/docs/platform-team/interviews')).toEqual(weighedUnder(''));
});

test('a page with a very long text is not too heavy', () => {
  const weight = weighed(`<p>${noise(20_000)}</p>`);
  expect(weight.content).toBeGreaterThan(50_000);
  expect(overweight([weight])).toEqual([]);
});

test('a page is too heavy when the site adds much to the text', () => {
  const frame = weighed(`<p>Text.</p><form>${noise(3000)}</form>`);
  expect(overweight([frame])).toEqual([expect.stringMatching(/^\/x\/: overhead is \d+/)]);
  const styles = weighed('', `<style>${noise(6000)}</style>`);
  expect(overweight([styles]).join()).toMatch(/\/x\/: head is \d+/);
});

test('the bare article keeps words, programs, drawings and links, and nothing else', () => {
  const article =
    '<h2 id="a" class="b">T</h2><p class="c"><span>one</span> <a href="/x/" class="d">two</a></p>';
  const drawing = '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>';
  const html = `<head><title>X</title></head><body><nav>no</nav><main>${article}<pre><code>a = <i class="k">1</i></code></pre>${drawing}<script>no</script></main></body>`;
  expect(bareContent(html)).toBe(
    `<!doctype html><meta charset="utf-8"><title>X</title><main><h2 id="a">T</h2><p>one <a href="/x/">two</a></p><pre><code>a = 1</code></pre>${drawing}</main>`,
  );
});

test('the table has a line for each kind, with its address', () => {
  expect(weightTable([weighed('<p>Text.</p>')])).toMatch(/^kind .* address\ncard .* \/x\/$/);
});
