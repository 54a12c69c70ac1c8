import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { nextTitle, startTestSite, type TestSite } from '../testing/offline-site.ts';

const chapter = '/python/processes-and-signals/';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site?.close());
beforeEach(() => site.reset());

const title = (page: Page) => page.locator('h1').textContent();

test('nothing of it is fetched before the reader does something', async () => {
  const page = await (await site.newReader()).newPage();
  site.requests.length = 0;
  await page.goto(site.origin + chapter, { waitUntil: 'networkidle' });
  expect(site.requests.filter((path) => /sw\.js|offline|start/.test(path))).toEqual([]);
  await page.context().close();
});

describe('pages that were opened', () => {
  test('are there while the server is out of order', async () => {
    const page = await site.readerAt(chapter);
    site.connection.serverFails = true;
    for (const address of [chapter, '/python/']) await page.goto(site.origin + address);
    await page.getByRole('heading', { name: 'This page is not on this device' }).waitFor();
    await page.goto(site.origin + chapter);
    expect(await title(page)).toContain('processes');
    await page.context().close();
  });

  test('are there without a connection, the first one too, with their scripts', async () => {
    const page = await site.readerAt(chapter);
    await page.goto(`${site.origin}/python/`);
    site.connection.cut = true;
    await page.goto(`${site.origin}${chapter}?from=mail`);
    expect(await title(page)).toContain('processes');
    await page.keyboard.press('/');
    await page.getByRole('combobox').waitFor();
    await page.context().close();
  });

  test('come newest first while there is a connection', async () => {
    const page = await site.readerAt('/python/');
    site.publish('next');
    // The stored page is shown where the server takes more than two seconds.
    const titleNow = () => page.goto(`${site.origin}/python/`).then(() => title(page));
    await expect.poll(titleNow).toBe(nextTitle);
    await page.context().close();
  });

  test('come from the device when the network does not answer in time', async () => {
    const page = await site.readerAt('/python/');
    site.connection.hold = () => new Promise(() => {});
    await page.goto(`${site.origin}/python/`, { waitUntil: 'commit' });
    await page.locator('h1').waitFor();
    await page.context().close();
  });
});

test('a page that was never opened has one in its place that says so and lists what there is', async () => {
  const page = await site.readerAt(chapter);
  await page.goto(`${site.origin}/python/`);
  site.connection.cut = true;
  await page.goto(`${site.origin}/python/logging-and-observability/`);
  await page.getByRole('heading', { name: 'This page is not on this device' }).waitFor();
  await page.getByRole('alert').getByText('/python/logging-and-observability/').waitFor();
  await page.getByRole('link', { name: 'Running and controlling processes' }).click();
  await expect.poll(() => new URL(page.url()).pathname).toBe(chapter);
  await page.context().close();
});

test('another project of the origin, and files, are none of the pages that are kept', async () => {
  const page = await site.readerAt('/');
  await page.goto(`${site.origin}/llms.txt`);
  await page.goto(`${site.origin}/other/`);
  await page.goto(`${site.origin}/offline/`);
  const kept = await page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.includes(' pages '));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => /other|llms/.test(path))).toEqual([]);
  site.connection.cut = true;
  await expect(page.goto(`${site.origin}/other/`)).rejects.toThrow();
  await page.context().close();
});

test('a page that has changed while it was open is offered anew', async () => {
  const page = await site.readerAt('/python/');
  const other = await page.context().newPage();
  site.publish('next');
  await other.goto(site.origin + chapter);
  await other.mouse.click(5, 300);
  await page.getByText('This page has changed since you opened it.').waitFor();
  await page.getByRole('button', { name: 'Show it anew' }).click();
  await page.getByRole('heading', { name: nextTitle }).waitFor();
  expect(await other.locator('.offline-notice').count()).toBe(0);
  await page.context().close();
});

describe('the whole guide, for a reader with two tabs', () => {
  let page: Page;
  let other: Page;
  const status = (tab: Page) => tab.locator('[data-offline=status]');
  const whole = /^The whole guide is kept on this device: \d+\.\d MB\.$/;
  beforeAll(async () => {
    site.reset();
    page = await site.readerAt('/offline/');
    other = await page.context().newPage();
  });
  afterAll(() => page?.context().close());

  test('is fetched no further when the reader stops it, in any tab', async () => {
    await page.getByRole('button', { name: /^Keep this guide offline \(\d+\.\d MB\)$/ }).focus();
    await page.keyboard.press('Enter');
    await status(page)
      .getByText(/^Fetching/)
      .waitFor();
    // The focus has gone on to the button that stands there now.
    await page.keyboard.press('Enter');
    await other.goto(`${site.origin}/offline/`);
    for (const tab of [page, other]) {
      await status(tab)
        .getByText(/^\d.* are on this device\.$/)
        .waitFor();
      expect(await tab.getByRole('button', { name: 'Go on' }).isVisible()).toBe(true);
    }
  });

  // Some thousand files, each of which a busy machine takes its time for.
  const unhurried = { timeout: 400_000 };

  test('is fetched once, and after a lost connection goes on where it was', unhurried, async () => {
    // Slow enough to be cut on the way, before the page that is missing below.
    site.connection.hold = () => sleep(5);
    site.requests.length = 0;
    await page.getByRole('button', { name: 'Go on' }).click();
    const texts = () => site.requests.filter((path) => /^\/(?:previews|python|q)\//.test(path));
    await vi.waitUntil(() => texts().length >= 250, { timeout: 200_000, interval: 20 });
    const first = texts();
    site.connection.cut = true;
    for (const tab of [page, other])
      await status(tab).getByText('The connection was lost.').waitFor();
    expect(new Set(first).size).toBe(first.length);
    site.reset();
    site.connection.missingPaths = /zombie-process/;
    site.requests.length = 0;
    // In both at once: after the first press, the other tab has no such button any more.
    const goOn = (tab: Page) => tab.getByRole('button', { name: 'Go on' }).elementHandle();
    const buttons = await Promise.all([goOn(page), goOn(other)]);
    await Promise.all(
      buttons.map((button) => button?.evaluate((one) => (one as HTMLElement).click())),
    );
    await status(other).getByText('The server lacks some files').waitFor({ timeout: 200_000 });
    site.reset();
    await other.getByRole('button', { name: 'Go on' }).click();
    for (const tab of [page, other])
      await status(tab).getByText(whole).waitFor({ timeout: 200_000 });
    const early = first.slice(0, 200);
    expect(early.length).toBe(200);
    expect(site.requests.filter((path) => early.includes(path))).toEqual([]);
    const pages = site.requests.filter((path) => /^\/q\/(?!zombie-process)/.test(path));
    expect(new Set(pages).size).toBe(pages.length);
  });

  test('is read and searched without a connection', async () => {
    site.connection.cut = true;
    await page.goto(`${site.origin}/python/concurrency/`);
    expect(await page.locator('body.chapter h1').count()).toBe(1);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zombie process');
    await page.locator('dialog .hit-title').first().waitFor();
    await page.goto(`${site.origin}/search/?q=zombie&kind=question`);
    await page.locator('.search-results .hit').first().waitFor();
  });

  const update = 'stays as it is until the reader takes the update, which fetches what has changed';
  test(update, unhurried, async () => {
    site.publish('next');
    const notice = page.locator('.offline-notice');
    // A browser looks for a new worker with each page that is opened, and may put it off while it is busy.
    const openPage = async () => {
      await page.goto(site.origin + chapter);
      await page.mouse.click(5, 300);
      await notice
        .getByText('A newer version of the guide that you keep is out.')
        .waitFor({ timeout: 30_000 });
    };
    await vi.waitFor(openPage, { timeout: 300_000 });
    await status(other).getByText('A newer version is out.').waitFor();
    site.connection.cut = true;
    await other.goto(`${site.origin}/python/`);
    expect(await title(other)).not.toBe(nextTitle);
    site.connection.cut = false;
    site.requests.length = 0;
    await notice.getByRole('button', { name: 'Update what is kept' }).click();
    await notice.getByText(whole).waitFor({ timeout: 200_000 });
    expect(site.requests.filter((path) => path.includes('/pagefind/'))).toEqual([]);
    site.connection.cut = true;
    await other.goto(`${site.origin}/python/`);
    expect(await title(other)).toBe(nextTitle);
    // The tab that stayed open uses scripts that only the former build had.
    await page.keyboard.press('/');
    await page.getByRole('combobox').waitFor();
  });

  test('is removed, and the space is given back', unhurried, async () => {
    const used = () =>
      page.evaluate(async () => (await navigator.storage.estimate()).usage ?? Number.NaN);
    await page.goto(`${site.origin}/offline/`);
    const before = await used();
    await page.getByRole('button', { name: 'Remove' }).click();
    await status(page).getByText('take').waitFor({ timeout: 200_000 });
    expect(await page.evaluate(() => caches.keys())).not.toContain('guide-offline / kept 1');
    await expect.poll(async () => before - (await used())).toBeGreaterThan(8e6);
  });
});
