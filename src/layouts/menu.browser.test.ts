import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { kindsOfPages } from '../testing/accessibility/kinds.ts';
import { type OpenSite, openSite } from '../testing/browser.ts';

const phone = { width: 360, height: 740 };
/** A busy machine takes its time. */
const slow = { timeout: 20_000 };
const chapter = kindsOfPages().find(({ kind }) => kind === 'chapter')?.address ?? '';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4479);
});
afterAll(() => site?.close());

const menu = (page: Page) => page.getByRole('navigation', { name: 'Menu' });
const press = (page: Page) => page.getByRole('button', { name: 'Menu' }).click();
const middle = (page: Page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));

test.each([true, false])(
  'the menu opens, and Escape closes it, with JavaScript: %s',
  async (javaScriptEnabled) => {
    const page = await site.open(chapter, { viewport: phone, javaScriptEnabled });
    expect(await menu(page).isVisible()).toBe(false);
    await press(page);
    await menu(page).waitFor();
    await page.keyboard.press('Escape');
    await menu(page).waitFor({ state: 'hidden' });
    await press(page);
    await menu(page).getByRole('link', { name: 'Search and all topics' }).click();
    await page.waitForURL(/\/search\/$/);
    await page.context().close();
  },
);

test('from the middle of a chapter two taps lead to another section, and the menu is gone', async () => {
  const page = await site.open(chapter, { viewport: phone });
  await middle(page);
  await press(page);
  const link = menu(page).locator('a[href^="#"]').nth(2);
  const target = (await link.getAttribute('href')) ?? '';
  await link.click();
  await menu(page).waitFor({ state: 'hidden' });
  const top = await page.locator(target).evaluate((heading) => heading.getBoundingClientRect().top);
  const bottom = await page
    .locator('.site-header')
    .evaluate((header) => header.getBoundingClientRect().bottom);
  expect(top).toBeGreaterThanOrEqual(bottom);
  expect(top).toBeLessThan(phone.height / 2);
  await page.context().close();
});

test('and two lead back to the top', async () => {
  const page = await site.open(chapter, { viewport: phone });
  await middle(page);
  await press(page);
  await menu(page).getByRole('link', { name: 'Top of this page' }).click();
  await page.waitForFunction(() => scrollY < 60);
  await page.context().close();
});

test('on a desktop the section in view is marked in the contents, and only that', async () => {
  const page = await site.open(chapter, { viewport: { width: 1440, height: 900 } });
  const marked = page.locator('.toc [aria-current]');
  const links = await page
    .locator('.toc a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  await page.mouse.move(700, 400);
  for (const hash of links.slice(0, 4)) {
    await page.locator(hash).evaluate((heading) => {
      scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 100, behavior: 'instant' });
    });
    await page.mouse.wheel(0, 1);
    await expect
      .poll(() => marked.evaluateAll((all) => all.map((link) => link.getAttribute('href'))), slow)
      .toEqual([hash]);
  }
  await page.context().close();
});

test.each([
  { width: 1280, height: 720 },
  { width: 1366, height: 768 },
])(
  'the list of chapters shows where you are in a window of $width by $height',
  async (viewport) => {
    const page = await site.open(chapter, { viewport });
    const last = await page.locator('.part-contents ol a').last().getAttribute('href');
    await page.goto(site.origin + last);
    await page.mouse.move(700, 400);
    await page.mouse.wheel(0, 1);
    const current = page.locator('.part-contents [aria-current]');
    await expect
      .poll(
        () =>
          current.evaluate((entry) => {
            const { top, bottom } = entry.getBoundingClientRect();
            return top >= 56 && bottom <= innerHeight;
          }),
        slow,
      )
      .toBe(true);
    await page.context().close();
  },
);

test('the list of chapters shows those before the current one, and does not jump at the first touch', async () => {
  const page = await site.open(chapter, { viewport: { width: 1366, height: 768 } });
  const second = await page.locator('.part-contents ol a').nth(1).getAttribute('href');
  await page.goto(site.origin + second);
  const first = () =>
    page
      .locator('.part-contents ol a')
      .first()
      .evaluate((entry) => entry.getBoundingClientRect().top);
  const before = await first();
  expect(before).toBeGreaterThanOrEqual(56);
  await page.mouse.move(700, 400);
  await page.mouse.wheel(0, 1);
  await page.keyboard.press('/');
  await page.locator('dialog.search[open]').waitFor();
  expect(await first()).toBe(before);
  await page.context().close();
});

test('at the end of a chapter no list lies over the footer', async () => {
  for (const width of [1024, 1180, 1440]) {
    const page = await site.open(chapter, { viewport: { width, height: 768 } });
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const overlap = await page.evaluate(() => {
      const box = (name: string) => document.querySelector(name)?.getBoundingClientRect();
      const [list, footer] = [box('.part-contents'), box('.site-footer')];
      return !!list && !!footer && list.right > footer.left && list.bottom > footer.top;
    });
    expect([width, overlap]).toEqual([width, false]);
    await page.context().close();
  }
});
