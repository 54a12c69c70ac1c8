import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { booklets } from './kinds.ts';

/** What a reader sets who overrides the spacing of text (WCAG 1.4.12). */
const spacing = '* { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }';

/** Text of figures that ends beyond the drawing, where its box cuts it; to be run in the page. */
function textsBeyond(): string[] {
  return [...document.querySelectorAll<SVGSVGElement>('.drawing svg')].flatMap((svg) => {
    const { x, y, width, height } = svg.viewBox.baseVal;
    return [...svg.querySelectorAll('text')].flatMap((text) => {
      const box = text.getBBox();
      const inside =
        box.x >= x &&
        box.y >= y &&
        box.x + box.width <= x + width &&
        box.y + box.height <= y + height;
      return inside ? [] : [`${svg.closest('figure')?.id}: ${text.textContent}`];
    });
  });
}

/** Text that a line crosses, or that hangs over the edge of its box; to be run in the page. */
function crowdedTexts(): string[] {
  /** Free units at each side of a text in its box. */
  const padding = 3;
  return [...document.querySelectorAll<SVGSVGElement>('.drawing svg')].flatMap((svg) => {
    const boxes = [...svg.querySelectorAll<SVGRectElement>('rect[class^="box"]')];
    const lines = [...svg.querySelectorAll<SVGPathElement>('path[class^="line"]')];
    return [...svg.querySelectorAll('text')].flatMap((text) => {
      const { x, y, width, height } = text.getBBox();
      const [centre, middle] = [x + width / 2, y + height / 2];
      const box = boxes
        .map((shape) => shape.getBBox())
        .filter(({ x, width }) => centre > x && centre < x + width)
        .filter(({ y, height }) => middle > y && middle < y + height)
        .toSorted((one, other) => one.width - other.width)[0];
      const hangsOver = box && (x < box.x + padding || x + width > box.x + box.width - padding);
      // The letters themselves are lower than the box that holds accents and descenders.
      const crossed = lines.some((line) =>
        Array.from({ length: Math.ceil(line.getTotalLength()) }, (_, at) =>
          line.getPointAtLength(at),
        ).some(
          (point) =>
            Math.abs(point.x - centre) < width / 2 && Math.abs(point.y - middle) < height / 2 - 3,
        ),
      );
      return hangsOver || crossed ? [`${svg.closest('figure')?.id}: ${text.textContent}`] : [];
    });
  });
}

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4496);
});
afterAll(() => site?.close());

/**
 * Opens a booklet in the site's own faces. They are optional: a machine at work may paint the first visit
 * without them, but has kept them for the second.
 */
async function openInOwnFaces(address: string): Promise<Page> {
  const page = await site.open(address, { bypassCSP: true });
  await page.evaluate(() => document.fonts.ready);
  await page.reload({ waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready);
  return page;
}

test('there is a booklet with the figures of all chapters', () => {
  expect(booklets()).not.toEqual([]);
});

test.each([
  ['as they are', ''],
  ['in the letters of a browser that has not our own', '.drawing svg { font-family: sans-serif }'],
  ['with the spacing of text that a reader may set', spacing],
])('the drawings of all figures hold their text %s', async (_, style) => {
  for (const address of booklets()) {
    const page = await openInOwnFaces(address);
    if (style) await page.addStyleTag({ content: style });
    expect(await page.locator('.drawing svg').count()).toBeGreaterThan(0);
    expect(await page.evaluate(textsBeyond)).toEqual([]);
    await page.context().close();
  }
});

test('no text of a figure hangs over its box or is crossed by a line', async () => {
  for (const address of booklets()) {
    const page = await openInOwnFaces(address);
    expect(await page.evaluate(crowdedTexts)).toEqual([]);
    await page.context().close();
  }
});
