import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { kindsOfPages, openAllDetails } from './kinds.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4452);
});
afterAll(() => site?.close());

describe.each(kindsOfPages())('a page of kind $kind, $address', ({ address }) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.open(address);
  });
  afterAll(() => page?.context().close());

  test('has one h1, and no heading skips a level', async () => {
    const levels = await page
      .locator('h1,h2,h3,h4,h5,h6')
      .evaluateAll((headings) => headings.map(({ localName }) => Number(localName.slice(1))));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    const skipped = levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  test('has one banner, one main and one footer, and names that tell its other landmarks apart', async () => {
    for (const role of ['banner', 'main', 'contentinfo'] as const)
      expect(await page.getByRole(role).count()).toBe(1);
    for (const role of ['navigation', 'complementary', 'search'] as const) {
      const names: string[] = [];
      for (const mark of await page.getByRole(role).all())
        names.push((await mark.ariaSnapshot()).split('\n')[0] ?? '');
      expect(new Set(names).size).toBe(names.length);
    }
  });

  test('begins with a link that skips to its text', async () => {
    await page.keyboard.press('Tab');
    const skip = page.locator(':focus');
    await expect.poll(() => skip.textContent()).toBe('Skip to the text');
    await expect.poll(async () => (await skip.boundingBox())?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.locator('main :focus, .site-footer :focus').count()).toBe(1);
  });

  test('keeps its programs and their output as they are when a browser translates it', async () => {
    const translated = await page
      .locator('pre > code, samp')
      .evaluateAll((codes) => codes.filter((code) => (code as HTMLElement).translate).length);
    expect(translated).toBe(0);
  });

  test('lets the keyboard scroll whatever scrolls, and names each box otherwise', async () => {
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 700 });
      await page.evaluate(openAllDetails);
      const unreachable = await page.locator('body *').evaluateAll((elements) =>
        elements
          .filter((element) => /auto|scroll/.test(getComputedStyle(element).overflow))
          .filter(
            ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
              scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1,
          )
          .filter(
            (element) => !element.matches('[tabindex="0"]') && !element.querySelector('a,button'),
          )
          .map(({ className }) => className),
      );
      expect(unreachable).toEqual([]);
      const names = await page
        .locator('[role=group][aria-label]')
        .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  });
});
