import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../print/browser.ts';
import { openSettled } from './browser.ts';
import { buildSite } from './build-site.ts';
import { type SiteServer, serveSite } from './serve.ts';

const outDir = mkdtempSync(join(tmpdir(), 'base-'));
const content = fileURLToPath(new URL('./fixtures/good', import.meta.url));

let browser: Browser;
let server: SiteServer;
beforeAll(async () => {
  const environment = {
    BASE_PATH: '/guide',
    SOURCE_URL: 'https://github.com/owner/name',
  };
  const built = buildSite({ content, outDir, environment });
  if (built.status !== 0) throw new Error(built.printed);
  server = await serveSite(outDir, { port: 4421, base: '/guide' });
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(outDir, { recursive: true, force: true });
});

/** Opens a page and collects what could not be fetched. */
async function open(address: string): Promise<{ page: Page; failed: string[] }> {
  const page = await browser.newPage();
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await openSettled(page, server.origin + address);
  return { page, failed };
}

describe('under /guide/', () => {
  test('a reader walks from the home page to a section', async () => {
    const { page, failed } = await open('/guide/');
    await page.getByRole('link', { name: /First/ }).first().click();
    await page.waitForURL(/\/guide\/tools\/first\/$/);
    await page.locator('a.anchor[href="#begin"]').click();
    await expect.poll(() => page.url()).toMatch(/\/guide\/tools\/first\/#begin$/);
    expect(failed).toEqual([]);
  });

  test.each([
    ['a chapter', '/guide/tools/first/'],
    ['a question', '/guide/q/what-is-it/'],
  ])('a mistake in %s is reported with the address of its page', async (_, address) => {
    const { page } = await open(address);
    const report = page.getByRole('link', { name: 'Report a mistake' });
    const { origin, pathname, searchParams } = new URL((await report.getAttribute('href')) ?? '');
    expect(`${origin}${pathname}`).toBe('https://github.com/owner/name/issues/new');
    expect(searchParams.get('body')).toContain(`http://localhost:4321${address}`);
  });

  test('search finds a section and leads to it', async () => {
    const { page, failed } = await open('/guide/tools/');
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('begin');
    await page.getByRole('option').first().click();
    await page.waitForURL(/\/guide\/tools\/first\/.*#begin$/);
    expect(failed).toEqual([]);
  });

  test('the whole guide is kept, read and searched without a connection', async () => {
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    await page.goto(`${server.origin}/guide/`);
    await page.getByRole('link', { name: 'Read offline' }).click();
    await page.getByRole('button', { name: /^Keep/ }).press('Enter');
    await page.getByText('The whole guide is kept on this device').waitFor();
    // The buttons take each other's place, and the focus with it.
    await expect.poll(() => page.locator(':focus').textContent()).toBe('Remove');
    await context.setOffline(true);
    await page.getByRole('link', { name: /Search and all topics/ }).click();
    await page.waitForURL(/\/guide\/search\/$/);
    await page.getByRole('searchbox').fill('begin');
    await page.locator('.search-results .hit').first().click();
    await page.waitForURL(/\/guide\/tools\/first\//);
    expect(await page.locator('h1').textContent()).toContain('First');
    await context.close();
  });

  test('a study set is made and opened, and leads to its cards', async () => {
    const { page, failed } = await open('/guide/tools/questions/');
    await page.getByRole('link', { name: 'Practise them' }).click();
    await page.getByRole('button', { name: 'Choose cards for a set' }).click();
    await page.getByRole('button', { name: 'Choose all that are shown' }).click();
    await page.getByRole('link', { name: 'Open the set' }).click();
    await page.waitForURL(/\/guide\/practice\/set\/\?cards=1\.\w+$/);
    await page.locator('.sheet > li > a').first().click();
    await page.waitForURL(/\/guide\/q\/what-is-it\/$/);
    expect(failed).toEqual([]);
  });

  test('a mock interview is held, and leads to the sections to read again', async () => {
    const { page, failed } = await open('/guide/practice/mock/');
    await page.getByRole('button', { name: 'Make the interview' }).click();
    await page.getByRole('button', { name: 'I am the interviewer' }).click();
    await page.getByLabel('Notes').fill('Asked.');
    await page.getByRole('button', { name: 'End the interview' }).click();
    await page.locator('.summary ul a').first().click();
    await page.waitForURL(/\/guide\/tools\/first\/#/);
    expect(failed).toEqual([]);
  });

  test('one of a thing is no plural, on pages and in what is made of them', () => {
    const files = globSync('**/*.{html,json,md,txt}', { cwd: outDir });
    const plural = /\b1 (?:chapters|minutes|programs|questions|tasks|terms|cards)\b/;
    const found = files.filter((file) => plural.test(readFileSync(join(outDir, file), 'utf8')));
    expect(files.length).toBeGreaterThan(20);
    expect(found).toEqual([]);
  });

  test.each(['robots.txt', 'sitemap-0.xml', 'llms.txt', 'tools/first.md', 'tools/anki.txt'])(
    '%s names addresses below it',
    async (file) => {
      const response = await fetch(`${server.origin}/guide/${file}`);
      const text = await response.text();
      const addresses = [...text.matchAll(/https?:\/\/localhost[^\s<)"]*/g)].map(
        ([url]) => new URL(url),
      );
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter(({ pathname }) => !pathname.startsWith('/guide/'))).toEqual([]);
    },
  );
});
