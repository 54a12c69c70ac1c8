import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { lowContrastTexts } from './contrast.ts';
import { kindsOfPages, openAllDetails, viewports } from './kinds.ts';
import { changedPixels } from './pixels.ts';

const chapter = '/python/processes-and-signals/';

let site: OpenSite;
let bench: Page;
beforeAll(async () => {
  site = await openSite(4459);
  bench = await site.openBlank();
});
afterAll(() => site?.close());

const schemes = ['light', 'dark'] as const;

test.each(kindsOfPages())(
  'with forced colours all text of a page of kind $kind can be read, figures too: $address',
  async ({ address }) => {
    const page = await site.open(address, { forcedColors: 'active', viewport: viewports.desk });
    await page.evaluate(openAllDetails);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme });
      expect([colorScheme, ...(await page.evaluate(lowContrastTexts, 7))]).toEqual([colorScheme]);
    }
    await page.context().close();
  },
);

/** What has an edge that tells it from the page. */
const edged = [
  '.example',
  '.terminal',
  '.callout',
  '.question',
  '.level',
  '.search-button kbd',
  '.theme-button',
  '.prose td',
];

describe.each(schemes)('with forced colours, %s', (colorScheme) => {
  const forced = { forcedColors: 'active', colorScheme, viewport: viewports.desk } as const;

  /** How many pixels of a place change by what is done to it. */
  async function shows(place: Locator, act: () => Promise<unknown>): Promise<number> {
    await place.scrollIntoViewIfNeeded();
    const before = await place.screenshot();
    await act();
    return changedPixels(bench, before, await place.screenshot());
  }

  test('the boxes and lines of every figure stand out from the page', async () => {
    const page = await site.open(chapter, forced);
    const drawings = await page.locator('.drawing svg').all();
    expect(drawings.length).toBeGreaterThan(0);
    for (const drawing of drawings) {
      const drawn = await shows(drawing, () =>
        drawing.evaluate((svg) => {
          for (const shape of svg.querySelectorAll('rect,path,circle')) shape.remove();
        }),
      );
      expect(drawn).toBeGreaterThan(500);
    }
    await page.context().close();
  });

  test('the edges of boxes, buttons and rows can be seen', async () => {
    const page = await site.open(chapter, forced);
    await page.evaluate(openAllDetails);
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    for (const selector of edged) {
      const edges = await page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const style = getComputedStyle(element);
          return (['Top', 'Right', 'Bottom', 'Left'] as const)
            .filter((side) => Number.parseFloat(style[`border${side}Width`]) >= 1)
            .map((side) => style[`border${side}Color`]);
        });
      expect(edges.length, selector).toBeGreaterThan(0);
      expect(edges, selector).not.toContain(ground);
      expect(edges.filter((colour) => colour.startsWith('rgba'))).toEqual([]);
    }
    await page.context().close();
  });

  test('a line that a link marks differs from the others', async () => {
    const page = await site.open(chapter, forced);
    const figure = page.locator('#zombie');
    const marked = await shows(figure, async () => {
      await page.goto(`${site.origin}${chapter}#zombie-L4-L5`);
      await page.locator('.marked').first().waitFor();
    });
    expect(marked).toBeGreaterThan(300);
    await page.context().close();
  });

  test('the chosen filter and the open page differ from the others', async () => {
    const bank = await site.open('/python/questions/', forced);
    const filters = bank.locator('.filters');
    expect(await shows(filters, () => bank.locator('#level-senior').check())).toBeGreaterThan(20);
    await bank.context().close();
    const page = await site.open(chapter, forced);
    const current = page.locator(`.part-contents a[href="${chapter}"]`);
    const marked = await shows(current, () =>
      current.evaluate((link) => link.removeAttribute('aria-current')),
    );
    expect(marked).toBeGreaterThan(20);
    await page.context().close();
  });

  test('so does the selected result of a search, and its matching words are underlined', async () => {
    const page = await site.open('/', forced);
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zombie');
    const first = page.getByRole('option').first();
    await first.waitFor();
    const moved = await shows(first, () => page.keyboard.press('ArrowDown'));
    expect(moved).toBeGreaterThan(200);
    const line = await page
      .locator('.hit mark')
      .first()
      .evaluate((mark) => getComputedStyle(mark).textDecorationLine);
    expect(line).toBe('underline');
    const words = await shows(first, () =>
      page.locator('.hit mark').evaluateAll((marks) => {
        for (const mark of marks) mark.style.visibility = 'hidden';
      }),
    );
    expect(words).toBeGreaterThan(50);
    expect(await page.evaluate(lowContrastTexts, 7)).toEqual([]);
    await page.context().close();
  });

  test('words that a search marks on a page differ from the others', async () => {
    const page = await site.open('/search/?q=zombie', forced);
    await page.locator('.search-results .hit').first().click();
    await page.getByRole('button', { name: 'Clear marks' }).waitFor();
    const prose = page.locator('main h2:target');
    const heading = (await prose.count()) > 0 ? prose : page.locator('main p').first();
    const unmarked = await shows(heading, () =>
      page.getByRole('button', { name: 'Clear marks' }).click(),
    );
    expect(unmarked).toBeGreaterThan(20);
    await page.context().close();
  });
});
