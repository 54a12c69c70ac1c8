import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../testing/browser.ts';

const chapter = '/python/processes-and-signals/';
/** Longer than a preview waits before it shows or goes. */
const longEnough = 900;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4433);
});
afterAll(() => site?.close());

/** Opens the chapter and notes each file of previews that is asked for. */
async function open(options: BrowserContextOptions = {}) {
  const page = await site.open('/', options);
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/previews/')) asked.push(new URL(request.url()).pathname);
  });
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(site.origin + chapter);
  return { page, asked, complaints };
}
const term = (page: Page) => page.locator('.prose a.term[href$="#umask"]').first();
const tip = (page: Page) => page.getByRole('tooltip');

test('hovering over a term shows its definition, from one small file fetched once', async () => {
  const { page, asked, complaints } = await open();
  expect(asked).toEqual([]);
  await term(page).hover();
  await tip(page).waitFor();
  expect(await tip(page).textContent()).toMatch(/umask.*mode/);
  await page.mouse.move(0, 0);
  await expect.poll(() => tip(page).count()).toBe(0);
  await page.locator('.prose a.term[href$="#signal"]').first().hover();
  await tip(page).waitFor();
  expect(asked).toEqual(['/previews/glossary.json']);
  expect(complaints).toEqual([]);
  await page.context().close();
});

describe('the preview', () => {
  test('stays while the pointer is on it, and goes on Escape with the pointer still there', async () => {
    const { page } = await open();
    await term(page).hover();
    await tip(page).hover();
    await page.waitForTimeout(longEnough);
    expect(await tip(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => tip(page).count()).toBe(0);
    await page.waitForTimeout(longEnough);
    expect(await tip(page).count()).toBe(0);
    await page.context().close();
  });

  test('comes with the focus of the keyboard, describes the link, and goes with it', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await term(page).focus();
    await tip(page).waitFor();
    const name = await term(page).getAttribute('aria-describedby');
    expect(await page.locator(`#${name}`).textContent()).toContain('umask');
    await page.keyboard.press('Tab');
    await expect
      .poll(async () => (await term(page).getAttribute('aria-describedby')) ?? 'none')
      .toBe('none');
    await page.context().close();
  });

  test('covers neither the focus of its link nor the link that has the focus next', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    await term(page).focus();
    const preview = await tip(page).elementHandle();
    const [link, box] = [await term(page).boundingBox(), await preview?.boundingBox()];
    if (!link || !box) throw new Error('no preview');
    const outline = 5;
    expect(box.y >= link.y + link.height + outline || box.y + box.height <= link.y - outline).toBe(
      true,
    );
    const previewsLeft = await page.evaluate(() => {
      document.querySelector<HTMLElement>('.prose a.term[href$="#signal"]')?.focus();
      return document.querySelectorAll('[role=tooltip]').length;
    });
    expect(previewsLeft).toBe(0);
    await page.context().close();
  });

  test('shows section, question and page, each by its title', async () => {
    const { page } = await open();
    await page.goto(`${site.origin}/python/questions/`);
    const question = page.locator('.entries a').first();
    await question.hover();
    await tip(page).waitFor();
    expect(await tip(page).locator('strong').textContent()).toBe(
      (await question.textContent())?.trim(),
    );
    await page.mouse.move(0, 0);
    await page.goto(`${site.origin}/glossary/`);
    const taught = page.locator('.taught a', { hasText: 'Taught in' }).first();
    await taught.hover();
    await tip(page).waitFor();
    const title = await tip(page).locator('strong').textContent();
    expect((await taught.textContent())?.trim()).toBe(`Taught in ${title}`);
    expect((await tip(page).locator('span').textContent())?.length).toBeGreaterThan(40);
    await page.context().close();
  });

  test.each([360, 1440])('stays within a window of %i pixels', async (width) => {
    const { page } = await open({ viewport: { width, height: 500 } });
    for (const link of (await page.locator('.prose a.term').all()).slice(0, 6)) {
      await link.hover();
      await tip(page).waitFor();
      const box = await tip(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(500);
      await page.keyboard.press('Escape');
      await page.mouse.move(0, 0);
    }
    await page.context().close();
  });
});

describe('no preview', () => {
  test('holds up a click, even when its file never comes', async () => {
    const { page } = await open();
    await page.route('**/previews/**', () => undefined);
    await term(page).hover();
    await page.waitForTimeout(longEnough);
    await term(page).click();
    await page.waitForURL(/\/glossary\/#umask$/);
    await page.context().close();
  });

  test('and no complaint where the file cannot be had', async () => {
    const { page, asked } = await open();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.route('**/previews/**', (route) => route.abort());
    await term(page).hover();
    await expect.poll(() => asked.length).toBe(1);
    await page.waitForTimeout(longEnough);
    expect(await tip(page).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('on a touch screen', async () => {
    const { page, asked } = await open({ hasTouch: true, isMobile: true });
    await term(page).focus();
    await page.waitForTimeout(longEnough);
    expect(asked).toEqual([]);
    expect(await tip(page).count()).toBe(0);
    await page.context().close();
  });

  test('for a reader who saves data', async () => {
    const { page, asked } = await open();
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await page.reload();
    await term(page).hover();
    await page.waitForTimeout(longEnough);
    expect(asked).toEqual([]);
    expect(await tip(page).count()).toBe(0);
    await page.context().close();
  });

  test('of a link to the place itself', async () => {
    const { page, asked } = await open();
    for (const selector of ['h2 .anchor', '.asks a', '.example .file']) {
      // The page is scrolled to the link, under the pointer where it was.
      await page.mouse.move(0, 0);
      await page.locator(selector).first().hover();
      await page.waitForTimeout(longEnough);
    }
    expect(asked).toEqual([]);
    await page.context().close();
  });
});
