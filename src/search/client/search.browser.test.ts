import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../../print/browser.ts';
import { violations } from '../../testing/accessibility/expect-accessible.ts';
import { type SiteServer, serveSite } from '../../testing/serve.ts';

const chapter = '/python/processes-and-signals/';

let browser: Browser;
let server: SiteServer;
let origin: string;
beforeAll(async () => {
  server = await serveSite(resolve('dist'), { port: 4386 });
  origin = server.origin;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(origin + address, { waitUntil: 'load' });
  return page;
}

const field = (page: Page) => page.getByRole('combobox', { name: 'Search the guide' });
const options = (page: Page) => page.locator('dialog [role=option]');

async function searchFor(page: Page, query: string): Promise<void> {
  if (!(await field(page).isVisible())) await page.keyboard.press('Control+k');
  await field(page).fill(query);
  await page.locator('dialog .hit-title').first().waitFor();
}

describe('the dialog', () => {
  test.each([
    ['subprocess.run', '#running-commands'],
    ['$PATH', '#environment-and-sys'],
    ['os.walk', '#walking-trees'],
    ['[Errno 24]', '#file-descriptors'],
  ])('leads %s to its section', async (query, fragment) => {
    const page = await open('/');
    await searchFor(page, query);
    await expect
      .poll(() => page.locator('dialog .hit').first().getAttribute('href'))
      .toContain(fragment);
    await page.context().close();
  });

  test('reads a misspelt word as the one that is there, and says so', async () => {
    const page = await open('/');
    await searchFor(page, 'premissions');
    await expect
      .poll(() => page.locator('dialog [role=status]').textContent())
      .toContain('Showing results for “permissions”');
    await page.context().close();
  });

  test('shows code as code, with its lines and the match', async () => {
    const page = await open('/');
    await searchFor(page, 'start_new_session=True');
    const codes = page.locator('dialog code.hit-excerpt', { hasText: 'start_new_session=True' });
    await expect.poll(() => codes.first().textContent()).toMatch(/\n\s+\S/);
    await expect.poll(() => codes.first().locator('mark').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  test('says of each result what it is, under headings', async () => {
    const page = await open('/');
    await searchFor(page, 'zombie');
    await expect.poll(() => page.getByRole('group', { name: 'Best matches' }).count()).toBe(1);
    const kinds = await page.locator('dialog .hit-kind').allTextContents();
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(3);
    await page.context().close();
  });

  test('is steered by the arrows, and Ctrl+Enter opens another tab and leaves it open', async () => {
    const page = await open('/');
    await searchFor(page, 'zombie');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => options(page).nth(1).getAttribute('aria-selected')).toBe('true');
    await expect
      .poll(() => field(page).getAttribute('aria-activedescendant'))
      .toBe(await options(page).nth(1).getAttribute('id'));
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page.keyboard.press('Control+Enter'),
    ]);
    await tab.waitForURL(/\/(?:python|q|glossary)\//);
    expect(await field(page).isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/');
    await page.context().close();
  });

  test('Escape closes it with text in its field, and gives the focus back', async () => {
    const page = await open('/');
    const opener = page.getByRole('button', { name: /Search/ });
    await opener.click();
    await searchFor(page, 'zombie');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('dialog.search').isVisible()).toBe(false);
    await expect
      .poll(() => opener.evaluate((element) => element === document.activeElement))
      .toBe(true);
    await page.context().close();
  });

  test('offers the searches that led somewhere, and forgets them when asked', async () => {
    const page = await open('/');
    await searchFor(page, 'zombie');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/python\//);
    await page.keyboard.press('Control+k');
    await page.getByRole('group', { name: 'Recent searches' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('dialog .hit-title').first().waitFor();
    expect(await field(page).inputValue()).toBe('zombie');
    await field(page).fill('');
    await page.getByRole('button', { name: 'Forget these' }).click();
    await expect.poll(() => page.getByRole('group', { name: 'Recent searches' }).count()).toBe(0);
    await page.context().close();
  });

  test('says what to try when there is nothing', async () => {
    const page = await open('/');
    await page.keyboard.press('/');
    await field(page).fill('permafrostology');
    await page.getByText('Nothing found for “permafrostology”').waitFor();
    await page.locator('.search-near button').first().click();
    await page.locator('dialog .hit-title').first().waitFor();
    expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.context().close();
  });

  test('fills a phone and does not scroll sideways', async () => {
    const page = await open('/', { viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: /Search/ }).click();
    await searchFor(page, 'disable_existing_loggers');
    const box = await page.locator('dialog.search').boundingBox();
    // All but a scrollbar's width.
    expect(box?.width).toBeGreaterThanOrEqual(300);
    expect(box).toMatchObject({ x: 0, y: 0, height: 640 });
    const scroll = await page.locator('dialog.search').evaluate((element) => element.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(box?.width ?? 0);
    await page.context().close();
  });

  test.each([
    ['light', 360],
    ['dark', 360],
    ['light', 1440],
    ['dark', 1440],
  ] as const)('has no axe violation in %s at %i pixels', async (colorScheme, width) => {
    const viewport = { width, height: 800 };
    const page = await open('/', { colorScheme, viewport });
    await page.getByRole('button', { name: /Search/ }).click();
    await searchFor(page, 'os.killpg');
    expect(await violations(page)).toEqual([]);
    await field(page).fill('permafrostology');
    await page.getByText('Nothing found').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test('costs at most 200 kB to the first result, and breaks no rule of the policy', async () => {
    const page = await open('/');
    const diagnostics: string[] = [];
    page.on('console', (message) => message.type() === 'error' && diagnostics.push(message.text()));
    page.on('pageerror', (error) => diagnostics.push(error.message));
    const sizes: Promise<number>[] = [];
    page.on('response', (response) =>
      sizes.push(
        response.body().then((body) => Math.min(body.length, brotliCompressSync(body).length)),
      ),
    );
    await page.keyboard.press('/');
    await searchFor(page, 'graceful shutdown timeout');
    await page.waitForLoadState('networkidle');
    const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(bytes).toBeLessThanOrEqual(200_000);
    expect(diagnostics).toEqual([]);
    await page.context().close();
  });
});

describe('a file of the search that is', () => {
  /** Each with a query that needs it; `src/search/engine/faults.run.test.ts` has more ways to be wrong. */
  const files = {
    'pagefind/pagefind.js': 'zombie',
    'pagefind/pagefind-entry.json': 'zombie',
    'pagefind/index/': 'zombie',
    'pagefind/words.txt': 'premissions',
    '_astro/worker-': 'zombie',
  };
  const faults = {
    missing: (route: Route) => route.fulfill({ status: 404, body: 'not found' }),
    'out of reach': (route: Route) => route.abort(),
  };
  const cases = Object.entries(files).flatMap(([file, query]) =>
    Object.entries(faults).map(([fault, answer]) => ({ file, query, fault, answer })),
  );
  test.each(cases)('$file, $fault: is said, and trying again helps', async (given) => {
    const page = await open('/');
    const pattern = `**/${given.file}*`;
    await page.route(pattern, given.answer);
    await page.keyboard.press('/');
    await field(page).fill(given.query);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    expect(await page.locator('dialog [role=status]').textContent()).toContain(
      'could not be loaded',
    );
    await page.unroute(pattern);
    await again.click();
    await page.locator('dialog .hit-title').first().waitFor();
    await page.context().close();
  });
});

describe('on arrival', () => {
  const highlighted = (page: Page) =>
    page.evaluate(() => CSS.highlights.get('search-words')?.size ?? 0);

  test('the words are marked, the fragment holds, and the way back works', async () => {
    const page = await open('/');
    await searchFor(page, 'zombie process');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${chapter}#fork-exec-zombies`);
    await page.getByRole('button', { name: 'Clear marks' }).waitFor();
    expect(await highlighted(page)).toBeGreaterThan(3);
    const top = () =>
      page.locator('#fork-exec-zombies').evaluate((element) => element.getBoundingClientRect().top);
    expect(await top()).toBeLessThan(200);
    await page.getByRole('button', { name: 'Clear marks' }).click();
    await expect.poll(() => highlighted(page)).toBe(0);
    await expect.poll(() => page.locator('.search-marks').count()).toBe(0);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    await page.context().close();
  });

  test('a result on the page that is open is marked there; Escape clears', async () => {
    const page = await open(chapter);
    await searchFor(page, 'zombie process');
    await page.keyboard.press('Enter');
    await page.locator('.search-marks').waitFor();
    expect(new URL(page.url()).hash).toBe('#fork-exec-zombies');
    await page.keyboard.press('Escape');
    await expect.poll(() => highlighted(page)).toBe(0);
    await page.context().close();
  });

  test('a page that is opened another way has no marks', async () => {
    const page = await open(chapter);
    expect(await page.locator('.search-marks').count()).toBe(0);
    await page.context().close();
  });
});

describe('/search/', () => {
  const results = (page: Page) => page.locator('.search-results .hit');

  test('runs a shared search with its filters, and keeps changes in the address', async () => {
    const page = await open('/search/?q=zombie&kind=question');
    await results(page).first().waitFor();
    expect(new Set(await page.locator('.search-results .hit-kind').allTextContents())).toEqual(
      new Set(['Question']),
    );
    await page.getByLabel('Level').selectOption('junior');
    await page.waitForURL(/level=junior/);
    await page.getByLabel('Kind').selectOption('');
    await page.getByRole('searchbox').fill('yaml norway');
    await page.waitForURL(/q=yaml\+norway&level=junior$|q=yaml\+norway&level=junior/);
    expect(page.url()).not.toContain('kind=');
    await page.context().close();
  });

  test('a filter that cannot be loaded is said, and does not look like no result', async () => {
    const page = await open('/');
    await page.route('**/pagefind/filter/*', (route) => route.abort());
    await page.goto(`${origin}/search/?q=zombie&kind=question`);
    await page.getByText('could not be loaded').waitFor();
    await page.unroute('**/pagefind/filter/*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await results(page).first().waitFor();
    await page.context().close();
  });

  test('lists all topics without JavaScript', async () => {
    const page = await open('/search/', { javaScriptEnabled: false });
    expect(await page.getByRole('search').isVisible()).toBe(false);
    await page.locator('summary', { hasText: 'Running and controlling processes' }).click();
    const link = page.getByRole('link', { name: /Fork, exec, and zombies/ });
    await expect.poll(() => link.getAttribute('href')).toBe(`${chapter}#fork-exec-zombies`);
    await page.context().close();
  });

  test('loads no search before anybody searches', async () => {
    const page = await (await browser.newContext()).newPage();
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(`${origin}/search/`, { waitUntil: 'networkidle' });
    expect(loaded.filter((url) => url.includes('/search-index/'))).toEqual([]);
    await page.context().close();
  });

  test.each(['light', 'dark'] as const)(
    'has no axe violation with results in %s',
    async (colorScheme) => {
      const page = await open('/search/?q=subprocess.run', { colorScheme });
      await results(page).first().waitFor();
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('text in the address is shown as text', async () => {
    const page = await open(
      `/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)> qqqq')}`,
    );
    await page
      .locator('.search-status')
      .getByText(/result|Nothing/)
      .waitFor();
    expect(await page.locator('main img').count()).toBe(0);
    await page.context().close();
  });
});
