import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Parser } from 'htmlparser2';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSettled, openSite } from './browser.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };
/** Bytes that a server sends on a new connection before it waits for an answer: 10 segments (RFC 6928). */
const firstFlight = 14_600;

const sourceOf = (address: string) => readFileSync(join('dist', address, 'index.html'), 'utf8');
const longest = readdirSync('dist/python', { withFileTypes: true })
  .filter(({ name }) => existsSync(join('dist/python', name, 'index.html')))
  .map(({ name }) => `/python/${name}/`)
  .filter((address) => sourceOf(address).includes('<body class="chapter"'))
  .toSorted((a, b) => sourceOf(b).length - sourceOf(a).length);
const chapter = longest[0] ?? '';
const example = /class="example" id="([\w-]+)"/.exec(sourceOf(chapter))?.[1];

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4448);
});
afterAll(() => site?.close());

/** The number of elements in the body up to the last one that begins above a height in pixels. */
const elementsAbove = (page: Page, bottom: number) =>
  page.evaluate((end) => {
    const all = [...document.body.querySelectorAll('*')];
    // The contents beside the text of a wide screen come last; the same list stands above the text.
    // What only serves a drawing, as the form of its arrowheads, is drawn nowhere itself.
    const seen = (one: Element) =>
      one.checkVisibility() && !one.closest('.toc') && !one.closest('marker, defs');
    return 1 + all.findLastIndex((one) => seen(one) && boxTop(one) < end);
    function boxTop(element: Element) {
      return element.getBoundingClientRect().top + scrollY;
    }
  }, bottom);

/** The source of a page up to the end of the text in the n-th element of the body. */
function upTo(html: string, count: number): string {
  let inBody = false;
  let seen = 0;
  let end = html.length;
  const parser = new Parser({
    onopentagname(name) {
      if (inBody) seen += 1;
      if (name === 'body') inBody = true;
      if (seen === count + 1) end = Math.min(end, parser.startIndex);
    },
  });
  parser.end(html);
  return html.slice(0, end);
}

test.each([
  ['two screens of a phone', phone],
  ['the first screen of a desktop', { ...desktop, height: desktop.height / 2 }],
])('%s and all style rules come with the first flight of a connection', async (_, viewport) => {
  const html = sourceOf(chapter);
  // Without script, since it adds elements that the source does not have.
  const page = await site.open(chapter, { viewport, javaScriptEnabled: false });
  const shown = upTo(html, await elementsAbove(page, 2 * viewport.height));
  expect(shown).toContain('</style>');
  expect(shown.length).toBeGreaterThan(html.indexOf('<h1'));
  expect(brotliCompressSync(shown).length).toBeLessThanOrEqual(firstFlight);
  await page.context().close();
});

describe.each([
  ['/', ''],
  [chapter, '#questions'],
  [chapter, `#${example}-L7`],
  [chapter, `#${example}-L3-L9`],
  ['/python/', ''],
  ['/python/questions/', ''],
  ['/python/versions/', ''],
  ['/python/tasks/', ''],
  ['/python/tasks/review-me-5/', ''],
  ['/q/zombie-process/', ''],
  ['/glossary/', '#process-group'],
  ['/search/', ''],
  ['/offline/', ''],
  ['/changes/', ''],
])('%s%s', (address, rest) => {
  test.each([
    ['phone', phone],
    ['desktop', desktop],
  ])('holds still on a %s while it loads, and when it is scrolled', async (_, viewport) => {
    const page = await site.openBlank();
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const shifts: string[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          sources: { node: Element | null }[];
        })[]) {
          const nodes = entry.sources.map(({ node }) => node?.parentElement?.className ?? '');
          shifts.push(`${entry.value.toFixed(4)} ${nodes.join(' ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await openSettled(page, site.origin + address + rest);
    await page.evaluate(() => document.fonts.ready);
    for (let screen = 0; screen < 4; screen++) {
      await page.evaluate(() => scrollBy({ top: innerHeight, behavior: 'instant' }));
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    }
    expect(await page.evaluate('shifts')).toEqual([]);
    await page.context().close();
  });
});
