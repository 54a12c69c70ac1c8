import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../../print/browser.ts';
import { type SiteServer, serveSite } from '../../testing/serve.ts';

const chapter = '/python/core-python/';

let server: SiteServer;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  server = await serveSite(resolve('dist'), { port: 4453 });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});
beforeEach(async () => {
  page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
});
afterEach(() => page.context().close());

const field = () => page.getByRole('combobox', { name: 'Search the guide' });

/** Opens a page whose answers come late. */
async function openSlowly(address: string): Promise<void> {
  await page.route(/\/listeners\./, async (route) => {
    await new Promise((later) => setTimeout(later, 700));
    await route.continue();
  });
  await page.goto(server.origin + address);
}

test('a press of the search button is answered when what answers it has come', async () => {
  await openSlowly(chapter);
  await page.getByRole('button', { name: /Search/ }).click();
  await field().waitFor();
});

test('so is a key, which types nothing', async () => {
  await openSlowly(chapter);
  await page.keyboard.press('/');
  await field().waitFor();
  expect(await field().inputValue()).toBe('');
});

test('what happens to the document, and to no element of it, takes no answer away', async () => {
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  const happen = () =>
    page.evaluate(() => {
      for (const kind of ['pointermove', 'pointerover', 'focusin', 'click'])
        document.dispatchEvent(new PointerEvent(kind, { bubbles: true, movementX: 9 }));
    });
  await openSlowly(chapter);
  await happen();
  await page.keyboard.press('/');
  await field().waitFor();
  await happen();
  expect(faults).toEqual([]);
});

test('the first link that a pointer comes to is previewed', async () => {
  await openSlowly(chapter);
  await page.locator('[rel=prev]').scrollIntoViewIfNeeded();
  await page.locator('[rel=prev]').hover();
  await page.getByRole('tooltip').waitFor();
});

test('a link to copy is copied within the first press, before what knows its address has come', async () => {
  await page.addInitScript(() => {
    const begun: unknown[] = [];
    Object.assign(window, { begun, written: [] });
    navigator.clipboard.write = async ([item]) => {
      // The event that is being answered: Safari copies only within a press.
      begun.push(window.event?.type);
      const text = await item?.getType('text/plain');
      Object.assign(window, { written: await text?.text() });
    };
  });
  await openSlowly(chapter);
  const link = page.locator('h2 .anchor').first();
  await link.evaluate((anchor: HTMLElement) => anchor.scrollIntoView());
  await link.dispatchEvent('click');
  await page.getByText('Link copied').waitFor();
  expect(await page.evaluate('begun')).toEqual(['click']);
  expect(await page.evaluate('written')).toBe(page.url());
});

test('a slash in a field is a slash', async () => {
  await page.goto(`${server.origin}/search/`);
  const input = page.getByRole('searchbox');
  await input.press('/');
  await expect.poll(() => input.inputValue()).toBe('/');
});

test('a pointer that rests where the page appears fetches nothing, and one that moves does', async () => {
  const scripts = () =>
    page.evaluate(
      () =>
        performance.getEntriesByType('resource').filter(({ name }) => /\.js$/.test(name)).length,
    );
  await page.goto(`${server.origin}/python/`);
  await page.mouse.move(300, 300);
  await page.goto(server.origin + chapter, { waitUntil: 'networkidle' });
  const before = await scripts();
  await page.mouse.move(300, 300);
  expect(await scripts()).toBe(before);
  await page.mouse.move(340, 340, { steps: 2 });
  await expect.poll(scripts).toBeGreaterThan(before);
});

test('once the answers are there, scrolling with a wheel waits for none', async () => {
  await page.addInitScript(() => {
    const listen = EventTarget.prototype.addEventListener;
    const waits: string[] = [];
    Object.assign(window, { waits });
    EventTarget.prototype.addEventListener = function (kind, answer, options) {
      // Chromium takes these for passive anyway; Safari has to be told.
      if (
        this === document &&
        kind === 'wheel' &&
        !(typeof options === 'object' && options.passive)
      )
        waits.push(kind);
      listen.call(this, kind, answer, options);
    };
  });
  await page.goto(server.origin + chapter);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(0, 100);
  await page.keyboard.press('/');
  await field().waitFor();
  expect(await page.evaluate('waits')).toEqual([]);
});
