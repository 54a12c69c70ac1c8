import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { everyRule, expectAccessible, violations } from './expect-accessible.ts';
import { kindsOfPages, openAllDetails, viewports } from './kinds.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4450);
});
afterAll(() => site?.close());

// Every page is looked at on a phone by the walk of `site.browser.test.ts`.
test.each(kindsOfPages())(
  'a page of kind $kind breaks none at a desk: $address',
  async ({ address }) => {
    const page = await site.open(address, { viewport: viewports.desk });
    await page.evaluate(openAllDetails);
    expect(await violations(page, everyRule)).toEqual([]);
    await page.context().close();
  },
);

test('the search dialog breaks none, empty and with results', async () => {
  const page = await site.open('/', { viewport: viewports.desk });
  await page.keyboard.press('/');
  await page.getByRole('combobox').waitFor();
  await expectAccessible(page, everyRule);
  await page.getByRole('combobox').fill('zombie');
  await page.getByRole('option').first().waitFor();
  await expectAccessible(page, everyRule);
  await page.context().close();
});

test('the search page breaks none with results', async () => {
  const page = await site.open('/search/?q=zombie', { viewport: viewports.desk });
  await page.locator('.search-results .hit').first().waitFor();
  await expectAccessible(page, everyRule);
  await page.context().close();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const mock = '/practice/mock/?seed=abc';

/** What practice looks like on the way. */
const stagesOfPractice: [name: string, address: string, act: (page: Page) => Promise<void>][] = [
  [
    'choosing cards',
    '/practice/',
    async (page) => {
      await press(page, /^Choose cards/);
      // A pointer would rest on a link, which shows its preview.
      await page.getByText('Key points', { exact: true }).first().press('Enter');
      await page.getByText('A strong answer').first().waitFor();
      await page.evaluate(() => scrollTo(0, 0));
    },
  ],
  ['the link of an interview', mock, (page) => page.getByText('Who are you?').waitFor()],
  ['the candidate', mock, (page) => press(page, /candidate/)],
  ['the interviewer', mock, (page) => press(page, /interviewer/)],
  [
    'the summary',
    mock,
    async (page) => {
      await press(page, /interviewer/);
      await page.getByLabel('Notes').fill('Asked.');
      await press(page, /^End/);
    },
  ],
  [
    'a set',
    '/practice/',
    async (page) => {
      await press(page, /^Choose cards/);
      await page.locator('[data-id] > input').first().check();
      await page.getByRole('link', { name: 'Open the set' }).click();
      await press(page, /^Show key points/);
      await press(page, /^QR code/);
      await page.getByRole('img', { name: /^QR code/ }).waitFor();
    },
  ],
  [
    'alone, with gaps',
    '/practice/review/',
    async (page) => {
      await press(page, /^Practise ten/);
      await press(page, /^Show the key points/);
      await press(page, /^Next/);
      await press(page, 'End');
      await page.getByRole('table').waitFor();
    },
  ],
  [
    'a plan that was begun',
    '/practice/plan/',
    async (page) => {
      // In Swedish, a date is written as the field wants it.
      const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
      await page.getByLabel('First day').fill(today);
      await page
        .getByLabel(/^Read: /)
        .first()
        .check();
      await page.locator('[aria-current="date"]').waitFor();
    },
  ],
  [
    'the plan for tonight',
    '/practice/plan/?days=1',
    (page) => page.getByText(/^Done: 0 of/).waitFor(),
  ],
  [
    'a task whose timer runs',
    kindsOfPages().find(({ kind }) => kind === 'task')?.address ?? '/404.html',
    (page) => press(page, 'Start the timer'),
  ],
];

test.each(stagesOfPractice)('practice breaks none: %s', async (_, address, act) => {
  const page = await site.open(address, { viewport: { width: 360, height: 900 } });
  await act(page);
  // What came under the pointer, which rests where it pressed, may be a link with a preview.
  await page.mouse.move(0, 0);
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  await expectAccessible(page, everyRule);
  await page.context().close();
});
