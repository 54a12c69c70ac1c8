import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { budgets } from '../site/budgets.ts';
import { everyRule, expectToFit, violations } from './accessibility/expect-accessible.ts';
import { openAllDetails, pagesToVisit } from './accessibility/kinds.ts';
import { type OpenSite, openSettled, openSite } from './browser.ts';

const walked = pagesToVisit();
const chapters = walked.filter(({ kind }) => kind === 'chapter').map(({ address }) => address);

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4399);
});
afterAll(() => site?.close());

/** Leaves two chapters and their answers in a booklet: each chapter is looked at on its own page too. It runs in the page. */
function shortenBooklet(): void {
  for (const kind of ['.sheet[id^="chapter_"]', '.answers'])
    for (const part of [...document.querySelectorAll(`body.print ${kind}`)].slice(2)) part.remove();
}

test('the site was built', () => {
  expect(walked.map(({ address }) => address)).toContain('/');
  expect(chapters.length).toBeGreaterThan(0);
});

test.each(walked)(
  '$address breaks no rule of its policy, asks little and no other origin, fits into 320 pixels, and breaks none of axe there',
  async ({ address, kind }) => {
    const { origin } = site;
    const page = await (await site.browser.newContext()).newPage();
    const refused: string[] = [];
    const asked: string[] = [];
    const scripts: Promise<Buffer>[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('404'))
        refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(error.message));
    page.on('response', (response) => {
      if (response.url().startsWith('data:')) return;
      asked.push(response.url());
      if (response.request().resourceType() === 'script') scripts.push(response.body());
    });
    await openSettled(page, origin + address);
    expect(await page.locator('meta[http-equiv="content-security-policy"]').count()).toBe(1);
    expect(refused).toEqual([]);
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);

    if (kind === 'chapter') {
      expect(asked.length).toBeLessThanOrEqual(budgets.requests);
      const inline = await page
        .locator('script:not([src], [type="application/ld+json"])')
        .allTextContents();
      const parts = [...(await Promise.all(scripts)), inline.join('')];
      const script = parts.reduce((sum, part) => sum + brotliCompressSync(part).length, 0);
      expect(script).toBeLessThanOrEqual(budgets.script);
    }

    await page.setViewportSize({ width: 320, height: 700 });
    await expectToFit(page);
    await page.evaluate(shortenBooklet);
    await page.evaluate(openAllDetails);
    expect(await violations(page, everyRule)).toEqual([]);
    await page.context().close();
  },
);

test.each(chapters)('%s is whole without JavaScript', async (address) => {
  const page = await site.open(address, { javaScriptEnabled: false });
  await page.locator('.question summary').first().click();
  await expect.poll(() => page.locator('.question .answer').first().isVisible()).toBe(true);
  await expect.poll(() => page.locator('.example .terminal').first().isVisible()).toBe(true);
  await expect.poll(() => page.locator('.search-button').isVisible()).toBe(false);
  await page.context().close();
});

test('a page shows each output letter by letter as it was recorded', async () => {
  const page = await site.open('/python/processes-and-signals/', { javaScriptEnabled: false });
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
    const page = await site.open('/');
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
    const page = await site.open('/');
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
    const page = await site.open('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zombie');
    await page.getByText('could not be loaded').waitFor();
    await page.unroute('**/pagefind/**');
    await page.context().close();
  });
});

test('a chosen theme holds on the next page', async () => {
  const page = await site.open('/', { colorScheme: 'light' });
  await page.getByRole('button', { name: 'Switch between light and dark' }).click();
  await page.locator('html[data-theme=dark]').waitFor();
  await page.goto(`${site.origin}/python/`);
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  await page.context().close();
});
