import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';

const chapter = '/python/processes-and-signals/';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4460);
});
afterAll(() => site?.close());

/** Notes what each live region says from now on; to be run in the page. A region that comes with its text says nothing. */
function listen(): void {
  const said: string[] = [];
  Object.assign(window, { said });
  const hear = () => {
    for (const region of document.querySelectorAll('[role=status],[role=alert],[aria-live]')) {
      const text = (region.textContent ?? '').trim();
      if (text && said.at(-1) !== text && region.checkVisibility()) said.push(text);
    }
  };
  let known = new Set(document.querySelectorAll('[role=status],[role=alert],[aria-live]'));
  new MutationObserver(() => {
    const regions = new Set(document.querySelectorAll('[role=status],[role=alert],[aria-live]'));
    if ([...regions].every((region) => known.has(region))) hear();
    known = regions;
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}
const said = `window.said.join(' | ')`;

describe('a screen reader is told, without losing its place (WCAG 4.1.3),', () => {
  test('how many results a search has, in the dialog and on the page', async () => {
    const page = await site.open('/search/');
    await page.evaluate(listen);
    await page.locator('.search-query input').fill('zombie');
    await expect.poll(() => page.evaluate(said)).toMatch(/\d+ results/);
    expect(await page.locator('.search-query input:focus').count()).toBe(1);
    await page.locator('.search-query input').fill('zzqqxx');
    await expect.poll(() => page.evaluate(said)).toMatch(/Nothing found/);
    await page.locator('.search-button').click();
    const field = page.getByRole('combobox', { name: 'Search the guide' });
    await field.waitFor();
    await page.evaluate(listen);
    await field.fill('umask');
    await expect.poll(() => page.evaluate(said)).toMatch(/\d+ results/);
    await page.context().close();
  });

  test('that an address was copied', async () => {
    const page = await site.open(chapter, { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(listen);
    await page.locator('#fork-exec-zombies .anchor').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(said)).toContain('Link copied');
    await page.context().close();
  });

  test('how many questions the filters leave', async () => {
    const page = await site.open('/python/questions/');
    await page.evaluate(listen);
    await page.locator('#level-junior').focus();
    await page.keyboard.press('Space');
    const all = await page.locator('.entries > li').count();
    await expect.poll(() => page.evaluate(said)).toMatch(new RegExp(`^\\d+ of ${all} questions$`));
    const left = await page.locator('.entries > li:visible').count();
    expect(await page.evaluate(said)).toBe(`${left} of ${all} questions`);
    await page.getByRole('button', { name: 'Clear filters' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(said)).toContain(`${all} of ${all} questions`);
    await page.context().close();
  });
});
