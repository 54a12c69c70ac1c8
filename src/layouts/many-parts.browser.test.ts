import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../testing/browser.ts';
import { buildSite } from '../testing/build-site.ts';

const good = fileURLToPath(new URL('../testing/fixtures/good', import.meta.url));
const names = [
  'Files and folders',
  'Networks and names',
  'Keeping many machines alike',
  'Building and delivering',
  'Watching what runs',
  'Data and its copies',
  'Teams, talks and decisions',
];

/** The good series with so many parts, each more with one chapter. */
function writeParts(content: string, count: number): void {
  cpSync(good, content, { recursive: true });
  names.slice(0, count - 1).forEach((title, index) => {
    const folder = join(content, `0${index + 2}-part-${index + 2}`);
    const description = `All about: ${title}.`;
    const head = (name: string) =>
      `---\ntitle: ${JSON.stringify(name)}\ndescription: ${JSON.stringify(description)}\n---\n`;
    mkdirSync(folder);
    writeFileSync(join(folder, 'index.mdx'), `${head(title)}\nIt opens here.\n`);
    writeFileSync(
      join(folder, `01-chapter-${index + 2}.mdx`),
      `${head(`A chapter on ${title}`)}\nIt begins.\n\n## Where it starts {#start-${index + 2}}\n\nAnd goes on.\n`,
    );
  });
}

/** What is wrong with the frame: a page or header wider than the window, or a header that has no menu. */
const faultsOf = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const header = document.querySelector('.site-header');
    const wide = [...(header?.querySelectorAll('a, button') ?? [])].filter((control) => {
      const { left, right } = control.getBoundingClientRect();
      return control.checkVisibility() && (left < 0 || right > clientWidth);
    });
    const box = header?.getBoundingClientRect();
    const tall = innerHeight >= 480 && (box?.height ?? 0) > 72;
    return [
      ...(scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`] : []),
      ...wide.map(({ textContent }) => `outside the window: ${textContent}`),
      ...(tall ? [`the header is ${box?.height} high`] : []),
    ];
  });

describe.each([1, 3, 8])('a series of %i parts', (count) => {
  const folder = mkdtempSync(join(tmpdir(), 'parts-'));
  let site: OpenSite;
  beforeAll(async () => {
    writeParts(join(folder, 'content'), count);
    const outDir = join(folder, 'dist');
    const { status, printed } = buildSite({ content: join(folder, 'content'), outDir });
    if (status !== 0) throw new Error(printed);
    site = await openSite(4470 + count, { dist: resolve(outDir) });
    // A build on a busy machine.
  }, 400_000);
  afterAll(async () => {
    await site?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(['/', '/tools/', '/tools/first/', '/404.html', '/search/'])(
    'never scrolls sideways, and its header fits, at %s',
    async (address) => {
      const page = await site.open(address);
      for (let width = 320; width <= 1920; width += 32) {
        await page.setViewportSize({ width, height: 800 });
        expect([width, ...(await faultsOf(page))]).toEqual([width]);
      }
      await page.context().close();
    },
  );

  test('has every part and the place of the page in its menu', async () => {
    const page = await site.open('/tools/first/', { viewport: { width: 360, height: 700 } });
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('navigation', { name: 'Menu' });
    for (const name of names.slice(0, count - 1))
      await expect.poll(() => menu.getByRole('link', { name }).isVisible()).toBe(true);
    await expect.poll(() => menu.locator('[aria-current=page]').textContent()).toContain('First');
    await page.context().close();
  });
});
