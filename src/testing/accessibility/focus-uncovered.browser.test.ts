import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { kindsOfPages, viewports } from './kinds.ts';

/** Maximum number of stops that are visited from each end of a page. */
const maxStops = 60;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4457);
});
afterAll(() => site?.close());

/**
 * Where the focus is and what covers it; to be run in the page. A stop that fits the window is seen whole
 * (WCAG 2.4.12), a taller one in part.
 */
function coveredFocus(): { away: boolean; fault?: string } {
  const at = document.activeElement;
  if (!at || at === document.body) return { away: true };
  const name = `${at.localName}.${at.className} “${(at.textContent ?? '').trim().slice(0, 30)}”`;
  const points = [...at.getClientRects()].flatMap(({ left, top, right, bottom }) =>
    [left + 2, (left + right) / 2, right - 2].flatMap((x) =>
      [top + 2, (top + bottom) / 2, bottom - 2].map((y) => [x, y] as const),
    ),
  );
  const inside = points.filter(([x, y]) => x > 0 && x < innerWidth && y > 0 && y < innerHeight);
  // The next link's clear padding covers nothing; what is positioned, or has a ground of its own, does.
  const covered = inside.filter(([x, y]) => {
    for (
      let hit = document.elementFromPoint(x, y);
      hit && !hit.contains(at);
      hit = hit.parentElement
    ) {
      if (at.contains(hit)) return false;
      const { position, backgroundColor } = getComputedStyle(hit);
      if (position !== 'static' || backgroundColor !== 'rgba(0, 0, 0, 0)') return true;
    }
    return false;
  });
  const fits = at.getBoundingClientRect().height < innerHeight * 0.7;
  if (covered.length === inside.length) return { away: false, fault: `${name} is hidden` };
  const whole = covered.length === 0 && inside.length === points.length;
  return fits && !whole ? { away: false, fault: `${name} is partly hidden` } : { away: false };
}

/** Walks through a page. Returns the stops whose focus is covered, and the number of stops. */
async function walk(page: Page, key: 'Tab' | 'Shift+Tab') {
  const faults: string[] = [];
  let stops = 0;
  for (; stops < maxStops; stops += 1) {
    await page.keyboard.press(key);
    const { away, fault } = await page.evaluate(coveredFocus);
    if (away) break;
    if (fault) faults.push(fault);
  }
  return { faults, stops };
}

describe.each(kindsOfPages())('on a page of kind $kind, $address', ({ address }) => {
  test.each(Object.entries(viewports))(
    'nothing covers what has the focus, %s',
    async (_, viewport) => {
      const page = await site.open(address, { viewport });
      const there = await walk(page, 'Tab');
      // From the end backwards, where a header that stays could cover the next stop.
      await page.locator('.site-footer a').last().focus();
      const back = await walk(page, 'Shift+Tab');
      expect([...there.faults, ...back.faults]).toEqual([]);
      expect(Math.min(there.stops, back.stops)).toBeGreaterThan(4);
      await page.context().close();
    },
  );
});
