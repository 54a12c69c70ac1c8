import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { kindsOfPages, openAllDetails } from './kinds.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4456);
});
afterAll(() => site?.close());

/** What moves by itself, or would move when its state changes; to be run in the page. */
function moving(): string[] {
  const names = [...document.querySelectorAll('*')].flatMap((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    const glides = transitionDuration.split(',').some((time) => Number.parseFloat(time) > 0.01);
    const moves = glides || animationName !== 'none' || scrollBehavior === 'smooth';
    return moves ? [`${element.localName}.${element.className}`] : [];
  });
  return [...new Set(names)];
}

test.each(kindsOfPages())(
  'nothing moves on a page of kind $kind for who asked for that',
  async ({ address }) => {
    const page = await site.open(address, { reducedMotion: 'reduce' });
    await page.evaluate(openAllDetails);
    await page.locator('.search-button').click();
    await page.locator('dialog[open]').waitFor();
    expect(await page.evaluate(moving)).toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.context().close();
  },
);
