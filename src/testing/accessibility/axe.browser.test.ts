import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { kindsOfPages, openAll, pagesToWalk } from './kinds.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/**
 * All rules, with those of level AAA, of WCAG 2.2 and the experimental ones. Left out is the one that wants
 * a widget's role on whatever takes the focus: a box of code takes it so that the arrow keys scroll it.
 */
const run = (left: string[]) => `axe.run({
  resultTypes: ['violations'],
  rules: Object.fromEntries(axe.getRules().map(({ ruleId }) =>
    [ruleId, { enabled: !${JSON.stringify(['focus-order-semantics', ...left])}.includes(ruleId) }])),
})
  .then((r) => r.violations.map((v) => v.id + " " + v.nodes.map((n) => n.target).slice(0, 3).join(" | ")))`;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4450);
});
afterAll(() => site?.close());

const violations = async (page: Page, left: string[] = []): Promise<string[]> => {
  if (await page.evaluate('!window.axe')) await page.addScriptTag({ content: axe });
  return page.evaluate<string[]>(run(left));
};
/** Slow on a long page, and asked of one page of each kind. */
const colours = ['color-contrast', 'color-contrast-enhanced'];

test.each(pagesToWalk())('%s breaks no rule at 360 and 1440 pixels', async (address) => {
  // The page's own policy forbids eval, which the tool needs; the rules that it checks are the page's.
  const page = await site.open(address, { bypassCSP: true });
  await page.evaluate(openAll);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await violations(page, colours)).toEqual([]);
  }
  await page.context().close();
});

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const mock = '/practice/mock/?seed=abc';

/** What practice looks like on the way, which its pages do not show when they are opened. */
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
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  // The colours of a booklet are those of its chapters, and it is too long to ask each word for its own.
  test.each(kindsOfPages().filter(({ kind }) => kind !== 'print'))(
    'a page of kind $kind breaks none: $address',
    async ({ address }) => {
      const page = await site.open(address, { colorScheme, bypassCSP: true });
      await page.evaluate(openAll);
      expect(await violations(page)).toEqual([]);
      await page.context().close();
    },
  );

  test('the search dialog breaks none', async () => {
    const page = await site.open('/', { colorScheme, bypassCSP: true });
    await page.keyboard.press('/');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('combobox').fill('zombie');
    await page.getByRole('option').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each(stagesOfPractice)('practice breaks none: %s', async (_, address, act) => {
    const page = await site.open(address, {
      colorScheme,
      viewport: { width: 360, height: 900 },
      bypassCSP: true,
    });
    await act(page);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await page.context().close();
  });

  test('the search page breaks none with results', async () => {
    const page = await site.open('/search/?q=zombie', { colorScheme, bypassCSP: true });
    await page.locator('.search-results .hit').first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.context().close();
  });
});
