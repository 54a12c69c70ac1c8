import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { obscuredTexts } from './cut-text.ts';
import { expectToFit } from './expect-accessible.ts';
import { kindsOfPages, openAllDetails, viewports } from './kinds.ts';

/** A window of 1280 by 1024 pixels at 400 % (WCAG 1.4.10). */
const zoomed = { width: 320, height: 256 };
/** What a reader sets who overrides the spacing of text (WCAG 1.4.12). */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
const desk = { width: 1280, height: 1024 };

let site: OpenSite;
let doubled: OpenSite;
beforeAll(async () => {
  site = await openSite(4454);
  // The reader's own setting for the size of text, at its double (WCAG 1.4.4).
  doubled = await openSite(4455, { switches: ['--blink-settings=defaultFontSize=32'] });
});
afterAll(async () => {
  await site?.close();
  await doubled?.close();
});

async function expectWhole(page: Page): Promise<void> {
  expect(await page.evaluate(obscuredTexts)).toEqual([]);
  await expectToFit(page);
}

describe.each(kindsOfPages())('a page of kind $kind, $address', ({ address }) => {
  test('loses no text with double size', async () => {
    const page = await doubled.open(address, { viewport: desk });
    const root = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    expect(root).toBe('32px');
    await page.evaluate(openAllDetails);
    await expectWhole(page);
    await page.context().close();
  });

  test('loses none with wide spacing, on a phone and at a desk', async () => {
    // The policy allows no style sheet but the page's own; a reader's own is not bound by it.
    const page = await site.open(address, { viewport: viewports.phone, bypassCSP: true });
    await page.addStyleTag({ content: spacing });
    await page.evaluate(openAllDetails);
    await expectWhole(page);
    await page.setViewportSize(desk);
    await expectWhole(page);
    await page.context().close();
  });

  test('loses none at 400 % zoom, and leaves the window to its text', async () => {
    const page = await site.open(address, { viewport: zoomed });
    await page.mouse.wheel(0, 600);
    await page.waitForFunction(() => scrollY > 0 || document.body.scrollHeight <= innerHeight);
    const covered = await page.evaluate(() => {
      const rows = Array.from({ length: innerHeight }, (_, y) => document.elementFromPoint(40, y));
      return rows.filter((element) => {
        for (let at = element; at; at = at.parentElement)
          if (/sticky|fixed/.test(getComputedStyle(at).position)) return true;
        return false;
      }).length;
    });
    expect(covered).toBeLessThan(zoomed.height / 4);
    await page.evaluate(openAllDetails);
    await expectWhole(page);
    await page.context().close();
  });
});
