import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { lowContrastTexts } from './contrast.ts';
import { kindsOfPages, openAllDetails, viewports } from './kinds.ts';

/** Minimum contrast of text (WCAG 1.4.6, level AAA); the exception for large text is not used. */
const minRatio = 7;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4451);
});
afterAll(() => site?.close());

const schemes = ['light', 'dark'] as const;

test.each(kindsOfPages())(
  'all text of a page of kind $kind stands out, in light and dark: $address',
  async ({ address }) => {
    const page = await site.open(address);
    await page.evaluate(openAllDetails);
    for (const viewport of Object.values(viewports)) {
      await page.setViewportSize(viewport);
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        expect([colorScheme, ...(await page.evaluate(lowContrastTexts, minRatio))]).toEqual([
          colorScheme,
        ]);
      }
    }
    await page.context().close();
  },
);

describe.each(schemes)('in %s', (colorScheme) => {
  test('so does that of a search that finds nothing', async () => {
    const page = await site.open('/', { colorScheme });
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zzqqxx');
    await page.getByText('Nothing found').waitFor();
    expect(await page.evaluate(lowContrastTexts, minRatio)).toEqual([]);
    await page.context().close();
  });

  test('so does code in a line that a link marks, and the panel that copies one', async () => {
    const page = await site.open('/python/processes-and-signals/#zombie-L4-L9', { colorScheme });
    await page.locator('.program .marked').first().waitFor();
    await page.locator('#zombie .file').click();
    await page.locator('.copied').waitFor();
    expect(await page.evaluate(lowContrastTexts, minRatio)).toEqual([]);
    await page.context().close();
  });

  test('so does every colour of text on every ground, whatever is written where', async () => {
    const page = await site.open('/', { colorScheme });
    const pale = await page.evaluate(() => {
      const grounds = ['paper', 'raised', 'mark'];
      const [rule] = [...(document.styleSheets[0]?.cssRules ?? [])]
        .filter((rule) => rule instanceof CSSStyleRule)
        .filter(({ selectorText }) => selectorText === ':root');
      const names = [...(rule?.style ?? [])].filter((name) =>
        /^--(?:ink|soft|accent|warn|code-)/.test(name),
      );
      document.body.replaceChildren();
      for (const ground of grounds)
        for (const name of names) {
          const cell = document.createElement('p');
          cell.textContent = `${name} on ${ground}`;
          cell.style.color = `var(${name})`;
          cell.style.background = `var(--${ground})`;
          document.body.append(cell);
        }
      return names.length;
    });
    expect(pale).toBeGreaterThan(7);
    expect(await page.evaluate(lowContrastTexts, minRatio)).toEqual([]);
    await page.context().close();
  });
});
