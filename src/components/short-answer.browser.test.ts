import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesBelow } from '../series/read/files-below.ts';
import { expectAccessible } from '../testing/accessibility/expect-accessible.ts';
import { type OpenSite, openSite } from '../testing/browser.ts';
import { answerSpellings } from './short-answers.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4467);
});
afterAll(() => site?.close());

/** The first page that asks a question with a field, and the attribute with its accepted spellings. */
const { address, answer } = findQuestion();
function findQuestion() {
  for (const path of filesBelow('dist').filter((name) => name.endsWith('/index.html'))) {
    const html = readFileSync(join('dist', path), 'utf8');
    const [, found = ''] = / data-answer="([^"]+)"/.exec(html) ?? [];
    if (found) return { address: `/${path.replace(/index\.html$/, '')}`, answer: found };
  }
  throw new Error('the site has no question with a field');
}

const question = (page: Page) => page.locator('.short-answer').first();
const field = (page: Page) => question(page).getByRole('textbox', { name: 'Your answer' });
const said = (page: Page) => question(page).getByRole('status').textContent();

test('a wrong answer gets the hint, and a right one is accepted however it is spelt, by keyboard alone', async () => {
  const page = await site.open(address);
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) refused.push(message.text());
  });
  const hint = await question(page).locator('details p').first().textContent();
  await field(page).focus();
  await page.keyboard.type('something else');
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toBe(`“something else” is not it. Hint: ${hint}`);
  // What was wrong is selected, so that the next answer takes its place.
  await page.keyboard.type(` “${answerSpellings(answer).at(-1)?.toUpperCase()}” `);
  await page.keyboard.press('Enter');
  await expect.poll(() => said(page)).toBe('Right.');
  expect(new URL(page.url()).search).toBe('');
  expect(refused).toEqual([]);
  await page.context().close();
});

test('an answer is checked that came before the script', async () => {
  const page = await (await site.browser.newContext()).newPage();
  await page.route(/\/listeners\./, async (route) => {
    await new Promise((later) => setTimeout(later, 700));
    await route.continue();
  });
  await page.goto(site.origin + address);
  await field(page).fill(answerSpellings(answer)[0] ?? '');
  await question(page).getByRole('button', { name: 'Check' }).click();
  await expect.poll(() => said(page)).toBe('Right.');
  expect(new URL(page.url()).search).toBe('');
  await page.context().close();
});

test('without JavaScript the hint and the answer can be opened, and there is no dead field', async () => {
  const page = await site.open(address, { javaScriptEnabled: false });
  expect(await field(page).isVisible()).toBe(false);
  for (const name of ['Hint', 'Answer'])
    await question(page).getByText(name, { exact: true }).click();
  await expect.poll(() => question(page).locator('details code').last().isVisible()).toBe(true);
  await page.context().close();
});

test('it breaks no rule, in light and dark, on a phone', async () => {
  const page = await site.open(address, { viewport: { width: 360, height: 800 } });
  await field(page).fill('something else');
  await field(page).press('Enter');
  await expect.poll(() => said(page)).toMatch(/is not it/);
  await expectAccessible(page, { within: '.short-answer', without: ['color-contrast'] });
  await page.context().close();
});
