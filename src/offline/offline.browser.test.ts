import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { controlled, nextTitle, startTestSite, type TestSite } from './test-site.ts';

const chapter = '/python/processes-and-signals/';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site?.close());
beforeEach(() => {
  site.line.cut = false;
  site.line.missing = undefined;
  site.line.delay = 0;
  site.publish('first');
});

/** A page of a new reader, who has made a first move, and whose service worker is there. */
async function readerAt(address: string): Promise<Page> {
  const page = await (await site.reader()).newPage();
  await page.goto(site.origin + address);
  await page.mouse.click(5, 300);
  await controlled(page);
  return page;
}

const status = (page: Page) => page.locator('[data-offline=status]');

async function keepAll(page: Page): Promise<void> {
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('button', { name: /^Keep this guide offline \(\d+\.\d MB\)$/ }).click();
  await status(page).getByText('The whole guide is kept').waitFor({ timeout: 60_000 });
}

test('nothing of it is fetched before the reader does something', async () => {
  const page = await (await site.reader()).newPage();
  site.asked.length = 0;
  await page.goto(site.origin + chapter, { waitUntil: 'networkidle' });
  expect(site.asked.filter((path) => /sw\.js|offline|start/.test(path))).toEqual([]);
  await page.context().close();
});

describe('pages that were opened', () => {
  test('are there without a connection, the first one too, with their scripts', async () => {
    const page = await readerAt(chapter);
    await page.goto(`${site.origin}/python/`);
    site.line.cut = true;
    await page.goto(`${site.origin}${chapter}?from=mail`);
    expect(await page.locator('h1').textContent()).toContain('processes');
    await page.keyboard.press('/');
    await page.getByRole('combobox').waitFor();
    await page.context().close();
  });

  test('come newest first while there is a connection', async () => {
    const page = await readerAt('/python/');
    site.publish('next');
    await page.goto(`${site.origin}/python/`);
    expect(await page.locator('h1').textContent()).toBe(nextTitle);
    await page.context().close();
  });

  test('come from the device when the network does not answer in time', async () => {
    const page = await readerAt('/python/');
    site.line.delay = 20_000;
    await page.goto(`${site.origin}/python/`, { waitUntil: 'commit', timeout: 10_000 });
    expect(await page.locator('h1').count()).toBe(1);
    await page.context().close();
  });
});

describe('a page that was never opened', () => {
  test('has a page in its place that says so and lists what there is', async () => {
    const page = await readerAt(chapter);
    await page.goto(`${site.origin}/python/`);
    site.line.cut = true;
    await page.goto(`${site.origin}/python/logging-and-observability/`);
    await page.getByRole('heading', { name: 'This page is not on this device' }).waitFor();
    await page.getByRole('alert').getByText('/python/logging-and-observability/').waitFor();
    await page.getByRole('link', { name: 'Running and controlling processes' }).click();
    expect(new URL(page.url()).pathname).toBe(chapter);
    await page.context().close();
  });
});

describe('the whole guide', () => {
  test('is kept, searched and read without a connection, and removed again', async () => {
    const page = await readerAt('/');
    await keepAll(page);
    site.line.cut = true;
    await page.goto(`${site.origin}/python/concurrency/`);
    expect(await page.locator('body.chapter h1').count()).toBe(1);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zombie process');
    await page.locator('dialog .hit-title').first().waitFor();
    await page.goto(`${site.origin}/search/?q=zombie&kind=question`);
    await page.locator('.search-results .hit').first().waitFor();

    const used = () =>
      page.evaluate(async () => (await navigator.storage.estimate()).usage ?? Number.NaN);
    await page.goto(`${site.origin}/offline/`);
    const before = await used();
    await page.getByRole('button', { name: 'Remove' }).click();
    await status(page).getByText('take').waitFor();
    expect(await page.evaluate(() => caches.keys())).not.toContain('guide-offline / kept 1');
    expect(await used()).toBeLessThan(before - 5e6);
    await page.context().close();
  });

  test('goes on where a lost connection has left it, and fetches nothing twice', async () => {
    const page = await readerAt('/offline/');
    site.line.delay = 5;
    site.asked.length = 0;
    await page.getByRole('button', { name: /^Keep/ }).click();
    await status(page)
      .getByText(/^Fetching: [2-9]\./)
      .waitFor();
    site.line.cut = true;
    await status(page).getByText('The connection was lost.').waitFor();
    site.line.cut = false;
    site.line.delay = 0;
    const first = site.asked.filter((path) => path.startsWith('/pagefind/')).slice(0, 500);
    site.asked.length = 0;
    await page.getByRole('button', { name: 'Go on' }).click();
    await status(page).getByText('The whole guide is kept').waitFor({ timeout: 60_000 });
    expect(first.length).toBe(500);
    expect(site.asked.filter((path) => first.includes(path))).toEqual([]);
    await page.context().close();
  });

  test('stays as it is until the reader takes the update, in every tab', async () => {
    const page = await readerAt('/');
    await keepAll(page);
    site.publish('next');
    await page.reload();
    await status(page).getByText('A newer version is out.').waitFor();
    site.line.cut = true;
    await page.goto(`${site.origin}/python/`);
    expect(await page.locator('h1').textContent()).not.toBe(nextTitle);
    site.line.cut = false;
    await page.goto(`${site.origin}/offline/`);
    const other = await page.context().newPage();
    await other.goto(`${site.origin}/offline/`);
    site.asked.length = 0;
    await page.getByRole('button', { name: 'Update what is kept' }).click();
    for (const tab of [page, other])
      await tab.getByRole('button', { name: 'Update what is kept' }).waitFor({ state: 'hidden' });
    await status(other)
      .getByText(/^The whole guide is kept on this device: \d+\.\d MB\.$/)
      .waitFor();
    expect(site.asked.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    site.line.cut = true;
    await other.goto(`${site.origin}/python/`);
    expect(await other.locator('h1').textContent()).toBe(nextTitle);
    await page.context().close();
  });
});
