import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

test('there is a booklet with the figures of all chapters', () => {
  expect(booklets()).not.toEqual([]);
});

describe.each(booklets())('in %s', (address) => {
  let page: Page;
  beforeAll(async () => {
    // The policy allows no style sheet but the page's own; a reader's own is not bound by it.
    page = await site.open(address, { bypassCSP: true });
    // The site's own faces are optional: a machine at work may paint the first visit without them, but has kept them
    // for the second.
    await page.evaluate(() => document.fonts.ready);
    await page.reload({ waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready);
  });

  test('no text of a figure hangs over its box or is crossed by a line', async () => {
    expect(await page.locator('.drawing svg').count()).toBeGreaterThan(0);
    expect(await page.evaluate(crowdedTexts)).toEqual([]);
  });

  test.each([
    ['as they are', ':root {}'],
    ['in the letters of a browser without our own', '.drawing svg { font-family: sans-serif }'],
    ['with the spacing of text that a reader may set', spacing],
  ])('the drawings of all figures hold their text %s', async (_, content) => {
    const style = await page.addStyleTag({ content });
    expect(await page.evaluate(textsBeyond)).toEqual([]);
    await style.evaluate((tag: HTMLStyleElement) => tag.remove());
  });
});
