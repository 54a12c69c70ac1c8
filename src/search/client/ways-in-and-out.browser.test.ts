import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../testing/browser.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite(4488);
  page = await site.open('/', { serviceWorkers: 'block', viewport: { width: 1280, height: 800 } });
  // The answers to keys are there.
  await page.keyboard.press('Control+k');
  await dialog().waitFor();
  await page.keyboard.press('Escape');
});
afterAll(() => site?.close());

const dialog = () => page.locator('dialog.search[open]');
type Press = Record<string, string | boolean>;
const press = (init: Press) =>
  page.evaluate(
    (given) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...given }),
      ),
    init,
  );

test.each<[string, Press]>([
  ['Ctrl K', { key: 'k', code: 'KeyK', ctrlKey: true }],
  ['Meta K', { key: 'k', code: 'KeyK', metaKey: true }],
  ['Ctrl K under caps lock', { key: 'K', code: 'KeyK', ctrlKey: true }],
  ['Ctrl and the key of K in Cyrillic', { key: 'л', code: 'KeyK', ctrlKey: true }],
  ['K on a Dvorak keyboard', { key: 'k', code: 'KeyV', ctrlKey: true }],
  ['the slash', { key: '/', code: 'Slash' }],
  ['the slash of a German keyboard', { key: '/', code: 'Digit7', shiftKey: true }],
])('%s opens the search', async (_, init) => {
  await press(init);
  await dialog().waitFor();
  await page.keyboard.press('Escape');
});

test.each<[string, Press]>([
  ['Ctrl Shift K', { key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }],
  ['Ctrl Alt K', { key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }],
  ['Meta Shift K', { key: 'k', code: 'KeyK', metaKey: true, shiftKey: true }],
  ['Alt and a slash', { key: '/', code: 'Slash', altKey: true }],
  ['T where Dvorak has K', { key: 't', code: 'KeyK', ctrlKey: true }],
  ['a dash where others have the slash', { key: '-', code: 'Slash' }],
  ['a key within a composition', { key: '/', code: 'Slash', isComposing: true }],
])('%s is left to the browser', async (_, init) => {
  expect(await press(init)).toBe(true);
  await expect.poll(() => dialog().count()).toBe(0);
});

test('a press beside the box closes it; a selection that ends there, or a press on its padding, does not', async () => {
  await press({ key: '/', code: 'Slash' });
  await dialog().waitFor();
  const box = await dialog().boundingBox();
  const field = await page.getByRole('combobox').boundingBox();
  if (!box || !field) throw new Error('no dialog');
  await page.mouse.move(field.x + 20, field.y + field.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x - 40, field.y);
  await page.mouse.up();
  expect(await dialog().count()).toBe(1);
  await page.mouse.click(box.x + 3, box.y + 3);
  await expect.poll(() => dialog().count()).toBe(1);
  await page.mouse.click(box.x - 40, box.y + 40);
  await expect.poll(() => dialog().count()).toBe(0);
});
