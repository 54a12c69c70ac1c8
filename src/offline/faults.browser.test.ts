import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  nextTitle,
  startTestSite,
  type TestSite,
  waitForServiceWorker,
} from '../testing/offline-site.ts';

const chapter = '/python/processes-and-signals/';

let site: TestSite;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site?.close());
beforeEach(() => site.reset());
afterEach(() => context?.close());

/** A new reader's page; the service worker comes with the first move, where there is one. */
async function open(address: string, options: Parameters<TestSite['newReader']>[0] = {}) {
  context = await site.newReader(options);
  page = await context.newPage();
  await page.goto(site.origin + address);
}

async function openWithWorker(address: string) {
  page = await site.readerAt(address);
  context = page.context();
}

const search = () => page.getByRole('combobox', { name: 'Search the guide' });
const said = () => page.getByRole('alert').filter({ hasText: 'Not loaded' });
const status = () => page.locator('[data-offline=status]');
const textIsThere = async () => {
  expect(await page.locator('main').textContent()).toContain('zombie');
};

describe('a line that is cut while a page is open', () => {
  test('leaves the text, and what needs the line says so', async () => {
    await open(chapter, { serviceWorkers: 'block' });
    site.connection.cut = true;
    await page.getByRole('button', { name: /Search/ }).click();
    await said().getByText('you are offline').waitFor();
    await textIsThere();
    await page.keyboard.press('Escape');
    await expect.poll(() => said().isVisible()).toBe(false);
  });

  test('leaves search without its index, which is said', async () => {
    await openWithWorker(chapter);
    site.connection.cut = true;
    await context.setOffline(true);
    await page.keyboard.press('/');
    await search().fill('zombie');
    await page.getByText('you are offline, and this device has no whole copy of it').waitFor();
    await page.keyboard.press('Escape');
    await textIsThere();
  });
});

describe('a build that was published while a page was open', () => {
  test('has taken the scripts away: one sentence says what to do, and doing it helps', async () => {
    await open(chapter, { serviceWorkers: 'block' });
    site.publish('next');
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    await said().getByText('Reload the page').waitFor();
    await textIsThere();
    let loads = 0;
    page.on('load', () => {
      loads += 1;
    });
    await page.reload();
    await page.keyboard.press('/');
    await search().waitFor();
    expect(loads).toBe(1);
  });

  test('takes nothing from a page whose scripts are kept, even when its worker has come', async () => {
    await openWithWorker(chapter);
    site.publish('next');
    const other = await context.newPage();
    await other.goto(`${site.origin}/python/`);
    await other.mouse.click(5, 300);
    const scripts = () =>
      other.evaluate(async () => {
        const store = await caches.open('guide-offline / scripts 1');
        return (await store.keys()).map(({ url }) => url);
      });
    const ofNext = expect.stringMatching(/dialog\.[^/]*N\.js$/);
    await expect.poll(scripts).toContainEqual(ofNext);
    await page.keyboard.press('/');
    await search().fill('zombie process');
    await page.locator('dialog .hit-title').first().waitFor();
  });
});

describe('storage', () => {
  test('that is blocked: reading, searching and the theme work, and keeping says why not', async () => {
    context = await site.newReader();
    await context.addInitScript(() => {
      const refuse = {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      };
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(window, name, refuse);
      Object.defineProperty(Navigator.prototype, 'serviceWorker', refuse);
    });
    page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.origin + chapter);
    await page.getByRole('button', { name: 'Switch between light and dark' }).click();
    await page.locator('html[data-theme]').waitFor();
    await page.keyboard.press('/');
    await search().fill('zombie process');
    await page.locator('dialog .hit-title').first().waitFor();
    await page.keyboard.press('Enter');
    await page.goto(`${site.origin}/offline/`);
    await status().getByText('This browser keeps no pages for the guide').waitFor();
    expect(await page.getByRole('button', { name: /Keep/ }).count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('that is full: says so, shows what has come, and lets it be removed', async () => {
    await openWithWorker('/offline/');
    const devtools = await context.newCDPSession(page);
    const quota = (quotaSize: number) =>
      devtools.send('Storage.overrideQuotaForOrigin', {
        origin: site.origin,
        quotaSize,
      });
    await quota(3_000_000);
    await page.getByRole('button', { name: /^Keep/ }).click();
    await status().getByText('This device gave the guide too little space').waitFor();
    await page.goto(site.origin + chapter);
    await textIsThere();
    await page.goto(`${site.origin}/offline/`);
    await status()
      .getByText(/ MB are on this device/)
      .waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await status().getByText('take').waitFor();
  });

  test('that is spoilt: is left alone, said, and mended by keeping again', async () => {
    await openWithWorker('/offline/');
    await page.evaluate(async () => {
      for (const key of ['theme', 'recent searches', 'update'].map((name) => `guide / ${name}`))
        localStorage.setItem(key, '{"a');
      const store = await caches.open('guide-offline / kept 1');
      await store.put(`${location.origin}/manifest-whole`, new Response('{"version":1,"bui'));
    });
    await page.reload();
    await status().getByText('What was kept cannot be read any more').waitFor();
    await page.getByRole('button', { name: /^Keep/ }).click();
    await page.getByRole('button', { name: 'Stop' }).click();
    await status()
      .getByText(/^\d.* are on this device\.$/)
      .waitFor();
    await page.getByRole('button', { name: 'Remove' }).click();
    await status().getByText('take').waitFor();
    await page.goto(site.origin + chapter);
    await page.keyboard.press('/');
    await search().fill('zombie process');
    await page.locator('dialog .hit-title').first().waitFor();
  });
});

test.each([0, 4e12])('a clock at %d takes nothing away', async (now) => {
  await openWithWorker(chapter);
  await page.clock.setFixedTime(now);
  for (const worker of context.serviceWorkers())
    await worker.evaluate((time) => {
      Date.now = () => time;
    }, now);
  await page.goto(`${site.origin}/python/`);
  await page.goto(`${site.origin}/glossary/`);
  site.connection.cut = true;
  await page.goto(site.origin + chapter);
  await textIsThere();
});

test('on a slow line the text is there before any script', async () => {
  context = await site.newReader();
  page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const slow = (latency: number) =>
    devtools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
  // As browsers' own tools understand "slow 3G": milliseconds, and 400 kbit/s.
  await slow(2_000);
  const scripts: string[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.goto(site.origin + chapter, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(scripts).toEqual([]);
  // As they are measured on the road, or the test would take a minute.
  await slow(400);
  await page.waitForLoadState('load');
  await page.keyboard.press('/');
  await search().waitFor();
  // The index is fetched by a worker, which the slow line above is not for.
  const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
  site.connection.hold = () => answered;
  await search().fill('zombie process');
  await page.getByText('Loading the index…').waitFor();
  answer();
  await page.locator('dialog .hit-title').first().waitFor();
});

test('without JavaScript the page on reading offline says what it would need', async () => {
  await open('/', { javaScriptEnabled: false });
  await page.getByRole('link', { name: 'Read offline' }).click();
  await expect
    .poll(async () => (await status().textContent())?.trim())
    .toBe('Keeping pages needs JavaScript.');
  await expect.poll(() => page.locator('main button:visible').count()).toBe(0);
});

test('an old service worker that answers from its own store is replaced', async () => {
  site.connection.workerScript = `
    addEventListener('install', (event) => event.waitUntil(
      caches.open('guide-offline / pages 0').then((store) => store.addAll(['/python/']))));
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', (event) => event.respondWith(
      caches.match(event.request).then((kept) => kept ?? fetch(event.request))));`;
  await openWithWorker('/python/');
  site.connection.workerScript = undefined;
  site.publish('next');
  await page.goto(`${site.origin}/python/`);
  expect(await page.locator('h1').textContent()).not.toBe(nextTitle);
  await expect
    .poll(() => page.evaluate(() => caches.keys()))
    .not.toContain('guide-offline / pages 0');
  await waitForServiceWorker(page);
  await page.reload();
  expect(await page.locator('h1').textContent()).toBe(nextTitle);
});
