import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../testing/browser.ts';

/** Width of the text on a page, in CSS pixels: the paper's less the margins of `paper.css`. */
const papers = {
  A4: 793.7 - (40 / 25.4) * 96,
  Letter: 816 - (40 / 25.4) * 96,
};

let site: OpenSite;
/** The booklet laid out for paper, in a browser whose reader likes it dark. */
let page: Page;
beforeAll(async () => {
  site = await openSite(4417);
  page = await site.open('/python/print/', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
});
afterAll(() => site?.close());

test('the part of this guide has a booklet', () => {
  expect(existsSync(resolve('dist/python/print/index.html'))).toBe(true);
});

test.each(Object.entries(papers))('on %s nothing is wider than the page', async (_name, width) => {
  await page.setViewportSize({ width: Math.floor(width), height: 1000 });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *')]
      .filter((element) => {
        const { right } = element.getBoundingClientRect();
        const clips = element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1;
        return right > innerWidth + 1 || (clips && !(element instanceof SVGElement));
      })
      .map(
        (element) => `${element.tagName}.${element.className} in #${element.closest('[id]')?.id}`,
      ),
  );
  expect(wide).toEqual([]);
});

test('is ink on white, without what leads around a screen', async () => {
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'dark';
  });
  const [ground, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect(ground).toBe('rgb(255, 255, 255)');
  expect(ink).toBe('rgb(0, 0, 0)');
  for (const hidden of ['.site-header', '.on-screen', '.search-button'])
    expect(await page.locator(hidden).first().isVisible()).toBe(false);
});

test('each line of a program has its number', async () => {
  const [lines, numbers] = await page.evaluate(() => {
    const codes = [...document.querySelectorAll('.program code')];
    const elements = codes.flatMap(({ children }) => [...children]);
    const numbered = (line: Element) =>
      getComputedStyle(line, '::before').content.startsWith('counter(line)');
    const texts = codes.flatMap(({ textContent }) => textContent.split('\n'));
    return [texts.length, elements.filter(numbered).length];
  });
  expect(lines).toBeGreaterThan(0);
  expect(numbers).toBe(lines);
});

test('a closed answer of a chapter is on paper', async () => {
  const chapter = await site.open('/python/logging/', { javaScriptEnabled: false });
  const answer = chapter.locator('.question .answer').first();
  expect(await answer.isVisible()).toBe(false);
  await chapter.emulateMedia({ media: 'print' });
  expect((await answer.boundingBox())?.height ?? 0).toBeGreaterThan(20);
});

describe('in the finished site', () => {
  const html = readFileSync(resolve('dist/python/print/index.html'), 'utf8');

  test('is kept from search engines and the sitemap', () => {
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(readFileSync(resolve('dist/sitemap-0.xml'), 'utf8')).not.toContain('/print/');
  });

  test('is linked from its part', () => {
    expect(readFileSync(resolve('dist/python/index.html'), 'utf8')).toContain('/python/print/');
  });
});
