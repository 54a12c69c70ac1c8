import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../testing/browser.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite(4489);
});
afterEach(() => page.context().close());
afterAll(() => site?.close());

const field = () => page.getByRole('combobox', { name: 'Search the guide' });

/**
 * Opens a page that waits for its script of that name.
 * @returns lets the script come
 */
async function openWithout(address: string, script: RegExp): Promise<() => void> {
  page = await site.open('/404.html', { serviceWorkers: 'block' });
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(script, async (route) => {
    await promise;
    await route.continue();
  });
  await page.goto(site.origin + address);
  return resolve;
}

test.each([
  ['the slash', 'its answers', /\/listeners\./, () => page.keyboard.press('/')],
  ['the slash', 'the dialog', /\/dialog\./, () => page.keyboard.press('/')],
  ['Ctrl K', 'its answers', /\/listeners\./, () => page.keyboard.press('Control+k')],
  ['Ctrl K', 'the dialog', /\/dialog\./, () => page.keyboard.press('Control+k')],
] as const)(
  'what is typed after %s, before %s have come, is searched',
  async (_, __, script, ask) => {
    const letCome = await openWithout('/', script);
    await ask();
    await page.keyboard.type('/etc/hosts x');
    letCome();
    await field().waitFor();
    expect(await field().inputValue()).toBe('/etc/hosts x');
    await page.keyboard.type('y');
    await expect.poll(() => field().inputValue()).toBe('/etc/hosts xy');
  },
);

test('what is typed into a field of the page is not searched', async () => {
  const letCome = await openWithout('/search/', /\/dialog\./);
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('logs');
  letCome();
  await field().waitFor();
  expect(await field().inputValue()).toBe('');
  expect(await page.getByRole('searchbox').inputValue()).toBe('logs');
});

test('a query that is typed on the search page before its script has come is in the address', async () => {
  const letCome = await openWithout('/search/', /\/page\./);
  await page.getByRole('searchbox').fill('zombie');
  letCome();
  await page.waitForURL(/\?q=zombie$/);
  await page.locator('.search-results .hit').first().waitFor();
});

test('and is not replaced by the one that the address had', async () => {
  const letCome = await openWithout('/search/?q=logging', /\/page\./);
  await page.getByRole('searchbox').fill('zombie');
  letCome();
  await page.waitForURL(/\?q=zombie$/);
});

test('a browser that refuses to change the address still searches, and gets it later', async () => {
  page = await site.open('/search/?q=logging', { serviceWorkers: 'block' });
  await page.locator('.search-results .hit').first().waitFor();
  await page.evaluate(() => {
    const replace = history.replaceState;
    history.replaceState = () => {
      history.replaceState = replace;
      throw new DOMException('too many', 'SecurityError');
    };
  });
  await page.getByRole('searchbox').fill('zombie');
  await page.getByText(/results?\./).waitFor();
  await page.waitForURL(/\?q=zombie$/);
});

test('an Enter that ends a composition in Safari opens nothing', async () => {
  page = await site.open('/', { serviceWorkers: 'block' });
  await page.keyboard.press('/');
  await field().fill('zombie');
  await page.locator('dialog .hit-title').first().waitFor();
  const opened = (keyCode: number) =>
    field().evaluate(
      (input, code) =>
        !input.dispatchEvent(
          new KeyboardEvent('keydown', { key: 'Enter', keyCode: code, cancelable: true }),
        ),
      keyCode,
    );
  expect(await opened(229)).toBe(false);
  expect(await opened(13)).toBe(true);
});

test('on a phone the dialog is as high as the keyboard lets it be', async () => {
  page = await site.open('/', {
    serviceWorkers: 'block',
    viewport: { width: 390, height: 800 },
    hasTouch: true,
  });
  await page.getByRole('button', { name: 'Search' }).click();
  await field().fill('zombie');
  await page.locator('dialog .hit-title').first().waitFor();
  await page.evaluate(() => {
    Object.defineProperty(visualViewport, 'height', { configurable: true, value: 380 });
    visualViewport?.dispatchEvent(new Event('resize'));
  });
  const dialog = page.locator('dialog.search');
  expect((await dialog.boundingBox())?.height).toBe(380);
  const link = await dialog.getByRole('link', { name: 'All topics' }).boundingBox();
  expect((link?.y ?? 999) + (link?.height ?? 0)).toBeLessThanOrEqual(380);
});
