import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../../testing/browser.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4487);
});
afterAll(() => site?.close());

const theme = () => document.documentElement.dataset['theme'];
const button = 'Switch between light and dark';

test('a theme chosen in one tab is that of the others', async () => {
  const first = await site.open('/', { colorScheme: 'light' });
  const second = await first.context().newPage();
  await second.goto(`${site.origin}/search/`);
  await first.getByRole('button', { name: button }).click();
  await first.locator('html[data-theme=dark]').waitFor();
  await second.locator('html[data-theme=dark]').waitFor();
  await first.context().close();
});

test('a page that is shown as it was left has the theme that was chosen since', async () => {
  const page = await site.open('/', { colorScheme: 'light' });
  const key = await page.evaluate(() => {
    localStorage.setItem('theme', 'light');
    return Object.keys(localStorage);
  });
  expect(key).toEqual(['theme']);
  await page.getByRole('button', { name: button }).click();
  await page.locator('html[data-theme=dark]').waitFor();
  const { own, other } = await page.evaluate(() => ({
    own: Object.keys(localStorage).filter((name) => name.startsWith('guide / ')),
    other: localStorage.getItem('theme'),
  }));
  // Another project of the origin has a theme of its own.
  expect({ own, other }).toEqual({ own: ['guide / theme'], other: 'light' });
  await page.evaluate(() => {
    document.documentElement.dataset['theme'] = 'light';
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  expect(await page.evaluate(theme)).toBe('dark');
  await page.context().close();
});
