import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { kindsOfPages, openAllDetails, viewports } from './kinds.ts';
import { changedPixels } from './pixels.ts';

let site: OpenSite;
let bench: Page;
beforeAll(async () => {
  site = await openSite(4458);
  bench = await site.openBlank();
});
afterAll(() => site?.close());

/**
 * Marks with `data-stop` one control of each kind that was not tested yet. It runs in the page.
 * @returns the kinds: element and classes, within element and classes
 */
function markStops(testedKinds: string[]): string[] {
  const kinds: string[] = [];
  const controls = 'a[href],button,input,select,summary,[tabindex="0"]';
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    const { localName, className, parentElement: parent } = control;
    const kind = `${localName}.${className} in ${parent?.localName}.${parent?.className}`;
    if (testedKinds.includes(kind) || kinds.includes(kind) || !control.checkVisibility()) continue;
    // The sign of a link on two lines is around each, which its box does not tell.
    if (control.getClientRects().length > 1) continue;
    control.dataset['stop'] = `${kinds.length}`;
    kinds.push(kind);
  }
  return kinds;
}

/**
 * The number of pixels that the focus of a control changes, and that of an outline of 2 pixels around its visible part.
 */
async function focusIndicator(
  page: Page,
  index: number,
): Promise<[changed: number, outline: number]> {
  const control = page.locator(`[data-stop="${index}"]`);
  await control.focus();
  const box = await control.boundingBox();
  if (!box) return [0, 1];
  const [x, y] = [Math.max(0, box.x - 6), Math.max(0, box.y - 6)];
  const { width, height } = viewports.desk;
  const clip = {
    x,
    y,
    width: Math.min(box.x + box.width + 6, width) - x,
    height: Math.min(box.y + box.height + 6, height) - y,
  };
  const focused = await page.screenshot({ clip });
  await control.blur();
  const changed = await changedPixels(bench, await page.screenshot({ clip }), focused);
  return [changed, 2 * 2 * (clip.width + clip.height - 24)];
}

const known: string[] = [];

test.each(kindsOfPages())(
  'the focus of every kind of control of a page of kind $kind is plain to see: $address',
  async ({ address }) => {
    const page = await site.open(address, { viewport: viewports.desk });
    await page.evaluate(openAllDetails);
    // The keyboard is in use, so the browser shows the focus.
    await page.keyboard.press('Tab');
    const kinds = await page.evaluate(markStops, known);
    known.push(...kinds);
    for (const forcedColors of ['none', 'active'] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors, colorScheme });
        for (const [index, kind] of kinds.entries()) {
          const [changed, outline] = await focusIndicator(page, index);
          const name = `${kind}, ${colorScheme}, forced colours: ${forcedColors}`;
          // WCAG 2.4.13; a box that is taller than the window shows three sides at most.
          expect(changed, name).toBeGreaterThanOrEqual(outline * 0.7);
        }
      }
    await page.context().close();
  },
  300_000,
);

test('there are many kinds of controls', () => {
  expect(known.length).toBeGreaterThan(20);
});
