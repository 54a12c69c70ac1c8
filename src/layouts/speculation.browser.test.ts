import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../print/browser.ts';
import { type SiteServer, serveSite } from '../testing/serve.ts';

const chapter = '/python/core-python/';

// Counted where they arrive, at a host that tells browsers to ask again each time.
let asked: string[] = [];
let diagnostics: string[] = [];
let server: SiteServer;
let browser: Browser;
beforeAll(async () => {
  server = await serveSite(resolve('dist'), { port: 4447, onRequest: (path) => asked.push(path) });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  page.on('console', (message) => {
    // Playwright itself says so where it keeps a service worker away.
    if (!message.text().includes('blocked by Playwright')) diagnostics.push(message.text());
  });
  asked = [];
  diagnostics = [];
  await page.goto(server.origin + chapter, { waitUntil: 'networkidle' });
  return page;
}
const pagesAsked = () => asked.filter((path) => path.endsWith('/') && path !== chapter);

test('the next chapter is fetched when the pointer rests on its link, and not again to be shown', async () => {
  const page = await open();
  const link = page.locator('[rel=next]');
  const address = (await link.getAttribute('href')) ?? '';
  await link.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(pagesAsked()).toEqual([]);
  await link.hover();
  await expect.poll(pagesAsked).toEqual([address]);
  await link.click();
  await page.waitForURL(server.origin + address);
  expect(await page.locator('h1').isVisible()).toBe(true);
  expect(pagesAsked()).toEqual([address]);
  expect(diagnostics).toEqual([]);
  await page.context().close();
});

test('other links are previewed and their pages not fetched ahead', async () => {
  const page = await open();
  await page.locator('[rel=prev]').hover();
  await page.getByRole('tooltip').waitFor();
  expect(pagesAsked()).toEqual([]);
  await page.context().close();
});
