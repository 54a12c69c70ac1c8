import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../print/browser.ts';
import { budgets } from '../site/budgets.ts';
import { type SiteServer, serveSite } from './serve.ts';

const dist = resolve('dist');
const pages = existsSync(dist)
  ? readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
  : [];
const sourceOf = (page: string) =>
  readFileSync(join(dist, page.endsWith('/') ? `${page}index.html` : page), 'utf8');
const chapters = pages.filter((page) => sourceOf(page).includes('<body class="chapter"'));
// What differs between pages of cards is walked in their chapters; one in twenty stands for the frame.
const cards = pages.filter((page) => page.startsWith('/q/'));
const walked = pages.filter((page) => !cards.includes(page) || cards.indexOf(page) % 20 === 0);

let browser: Browser;
let server: SiteServer;
let origin: string;
beforeAll(async () => {
  server = await serveSite(resolve('dist'), { port: 4399 });
  origin = server.origin;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(origin + address, { waitUntil: 'load' });
  return page;
}

test('the site was built', () => {
  expect(pages).toContain('/');
  expect(chapters.length).toBeGreaterThan(0);
});

test.each(walked)(
  '%s breaks no rule of its policy, asks little and no other origin, and fits into 320 pixels',
  async (address) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const violations: string[] = [];
    const asked: string[] = [];
    const scripts: Promise<Buffer>[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404'))
        violations.push(message.text());
    });
    page.on('pageerror', (error) => violations.push(error.message));
    page.on('response', (response) => {
      if (response.url().startsWith('data:')) return;
      asked.push(response.url());
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await page.goto(origin + address, { waitUntil: 'networkidle' });
    expect(await page.locator('meta[http-equiv="content-security-policy"]').count()).toBe(1);
    expect(violations).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);

    if (chapters.includes(address)) {
      expect(asked.length).toBeLessThanOrEqual(budgets.requests);
      const inline = await page
        .locator('script:not([src], [type="application/ld+json"])')
        .allTextContents();
      const parts = [...(await Promise.all(scripts)), inline.join('')];
      const script = parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
      expect(script).toBeLessThanOrEqual(budgets.script);
    }

    await page.setViewportSize({ width: 320, height: 700 });
    const { scrollWidth, clientWidth } = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await context.close();
  },
);

test.each(chapters)('%s is whole without JavaScript', async (address) => {
  const page = await open(address, { javaScriptEnabled: false });
  await page.locator('.question summary').first().click();
  await expect.poll(() => page.locator('.question .answer').first().isVisible()).toBe(true);
  await expect.poll(() => page.locator('.example .terminal').first().isVisible()).toBe(true);
  await expect.poll(() => page.locator('.search-button').isVisible()).toBe(false);
  await page.context().close();
});

test('a page shows each output letter by letter as it was recorded', async () => {
  const page = await open('/python/processes-and-signals/', { javaScriptEnabled: false });
  const shown = await page
    .locator('.example')
    .evaluateAll((figures) =>
      figures.map((figure) => [figure.id, figure.querySelector('samp')?.textContent ?? '']),
    );
  expect(shown.length).toBeGreaterThan(0);
  const folder = resolve('content/08-python/examples/processes-and-signals');
  for (const [id, output] of shown) {
    const recording = readFileSync(join(folder, `${id}.out`), 'utf8');
    expect(output).toBe(recording.slice(recording.indexOf('\n') + 1).trimEnd());
  }
  await page.context().close();
});

describe('search', () => {
  test.each(['/', 'Control+k'])('opens with %s, finds a section and goes there', async (key) => {
    const page = await open('/');
    await page.keyboard.press(key);
    const input = page.getByRole('combobox', { name: 'Search the guide' });
    await input.waitFor();
    await input.fill('zombie');
    await page.locator('[role=option]').first().waitFor();
    expect(await page.locator('[role=option] .hit-title').first().textContent()).toMatch(/zombie/i);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/python\//);
    await page.context().close();
  });

  test('Escape closes it and gives the focus back', async () => {
    const page = await open('/');
    const button = page.getByRole('button', { name: /Search/ });
    await button.click();
    await page.getByRole('combobox').waitFor();
    await page.keyboard.press('Escape');
    await expect
      .poll(() => button.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.context().close();
  });

  test('an index that cannot be loaded is said, with a way to try again', async () => {
    const page = await open('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zombie');
    await page.getByText('could not be loaded').waitFor();
    await page.unroute('**/pagefind/**');
    await page.context().close();
  });
});

test('a chosen theme holds on the next page', async () => {
  const page = await open('/', { colorScheme: 'light' });
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await page.locator('html[data-theme=dark]').waitFor();
  await page.goto(`${origin}/python/`);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.context().close();
});
