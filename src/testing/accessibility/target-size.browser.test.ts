import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { kindsOfPages, openAllDetails, viewports } from './kinds.ts';

/**
 * Minimum type size of a field in CSS pixels: iOS zooms into a smaller one when it gets the focus, and stays zoomed.
 */
const minTextPx = 16;
/**
 * Minimum width and height of a target in CSS pixels (WCAG 2.5.8), without the exception for targets that stand apart.
 */
const minTargetPx = 24;
/** Minimum height of a button for a finger, in CSS pixels (WCAG 2.5.5). */
const minFingerPx = 44;

/**
 * Controls smaller than that, each with its size; to be run in the page. The label of a field is part of its
 * target. Links within a sentence are excepted: the lines of the text give their height.
 */
function smallTargets(least: number): string[] {
  const found = new Set<string>();
  const controls = 'a[href],button,input,select,textarea,summary,[tabindex="0"],[role=option]';
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (!control.checkVisibility()) continue;
    const label = control instanceof HTMLInputElement ? control.labels?.[0] : undefined;
    const { width, height, right } = (label ?? control).getBoundingClientRect();
    if (right <= 0 || (width >= least && height >= least)) continue;
    const block = control.closest('p,li,dd,td');
    const words = (element: Element | null | undefined) =>
      (element?.textContent ?? '').trim().length;
    const around = words(block) - words(control);
    if (getComputedStyle(control).display === 'inline' && around > 1) continue;
    const size = `${Math.round(width)} by ${Math.round(height)}`;
    found.add(
      `${control.localName}.${control.className} in .${control.parentElement?.className} is ${size}`,
    );
  }
  return [...found];
}

/** Fields whose text is smaller than the minimum. It runs in the page. */
function smallFields(least: number): string[] {
  const fields = 'input:not([type=checkbox],[type=radio],[type=file]),select,textarea';
  return [...document.querySelectorAll(fields)].flatMap((field) => {
    const { fontSize } = getComputedStyle(field);
    return Number.parseFloat(fontSize) < least ? [`${field.outerHTML} has ${fontSize}`] : [];
  });
}

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4453);
});
afterAll(() => site?.close());

test.each(kindsOfPages())(
  'a finger hits every control of a page of kind $kind, $address',
  async ({ address }) => {
    const page = await site.open(address);
    await page.evaluate(openAllDetails);
    for (const viewport of Object.values(viewports)) {
      await page.setViewportSize(viewport);
      expect(await page.evaluate(smallTargets, minTargetPx)).toEqual([]);
      expect(await page.evaluate(smallFields, minTextPx)).toEqual([]);
    }
    await page.context().close();
  },
);

test.each(kindsOfPages())(
  'on a touch screen the buttons of a page of kind $kind are larger, $address',
  async ({ address }) => {
    const phone = { viewport: viewports.phone, hasTouch: true, isMobile: true };
    const page = await site.open(address, phone);
    expect(await page.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
    const low = await page
      .locator('button:visible, a[download]:visible, .filters label:visible')
      .evaluateAll(
        (all, least) =>
          all
            .filter((one) => getComputedStyle(one).display !== 'inline')
            .map((one) => `${one.textContent.trim()} ${one.getBoundingClientRect().height}`)
            .filter((said) => Number(said.split(' ').at(-1)) < least),
        minFingerPx,
      );
    expect(low).toEqual([]);
    await page.context().close();
  },
);

test.each(Object.values(viewports))(
  'and every control of the search dialog at $width pixels',
  async (viewport) => {
    const page = await site.open('/', { viewport });
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('combobox').fill('zombie');
    await page.getByRole('option').first().waitFor();
    expect(await page.evaluate(smallTargets, minTargetPx)).toEqual([]);
    expect(await page.evaluate(smallFields, minTextPx)).toEqual([]);
    await page.context().close();
  },
);

test('and every control of the panel that copies a link', async () => {
  const page = await site.open('/python/processes-and-signals/', { viewport: viewports.phone });
  await page.locator('#zombie .file').click();
  await page.locator('.copied').waitFor();
  expect(await page.evaluate(smallTargets, minTargetPx)).toEqual([]);
  expect(await page.evaluate(smallFields, minTextPx)).toEqual([]);
  await page.context().close();
});
