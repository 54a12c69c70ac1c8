import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../browser.ts';
import { viewports } from './kinds.ts';

const chapter = '/python/processes-and-signals/';
const reader = {
  permissions: ['clipboard-read', 'clipboard-write'],
  viewport: viewports.desk,
  serviceWorkers: 'allow' as const,
};

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4461);
});
afterAll(() => site?.close());

/** Maximum number of key presses; no page has more stops before a feature. */
const maxPresses = 400;

/**
 * Presses Tab until an element has the focus, as a reader who has no other way to it.
 * @throws Error when it is never reached, or the focus leaves the page first
 */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < maxPresses; step += 1) {
    await page.keyboard.press(key);
    const { reached, away } = await page.evaluate((wanted) => {
      const at = document.activeElement;
      return { reached: at?.matches(wanted) ?? false, away: !at || at === document.body };
    }, selector);
    if (reached) return;
    if (away && step > 0) throw new Error(`the focus left the page before it came to ${selector}`);
  }
  throw new Error(`${maxPresses} stops do not lead to ${selector}`);
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

/** Waits until the dialog shows what this query finds, not what the first letters of it found. */
const resultsOf = (page: Page, query: string) =>
  page.locator(`.search-all[href$="?q=${query}"]`).waitFor();

/** Feature -> its page, and a function that uses it by keyboard alone. A new feature is a new entry. */
const walks: Record<string, { address: string; walk: (page: Page) => Promise<void> }> = {
  'the skip link leads past header and contents': {
    address: chapter,
    async walk(page) {
      await press(page, 'Tab', 'Enter', 'Tab');
      await expect.poll(() => page.locator('main :focus').count()).toBe(1);
    },
  },
  'the contents of the part lead to another chapter': {
    address: chapter,
    async walk(page) {
      await tabTo(page, '.part-contents a[href="/python/logging/"]');
      await press(page, 'Enter');
      await page.waitForURL('**/python/logging/');
    },
  },
  'the search dialog opens, is steered, closes, and gives the focus back': {
    address: chapter,
    async walk(page) {
      await tabTo(page, '.search-button');
      await press(page, 'Enter');
      await page.locator('dialog input').waitFor();
      expect(await focused(page, 'dialog input')).toBe(true);
      await page.keyboard.type('umask');
      await resultsOf(page, 'umask');
      await page.locator('[role=option][aria-selected=true]').waitFor();
      const first = await page.locator('[aria-selected=true]').getAttribute('id');
      await press(page, 'ArrowDown');
      await expect
        .poll(() => page.locator('[aria-selected=true]').getAttribute('id'))
        .not.toBe(first);
      // A dialog keeps the focus among its own controls and the browser's.
      await press(page, 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');
      await expect.poll(() => page.locator('main :focus, header :focus').count()).toBe(0);
      await press(page, 'Escape');
      await expect.poll(() => focused(page, '.search-button')).toBe(true);
      await press(page, '/');
      await page.keyboard.type('zombie');
      await resultsOf(page, 'zombie');
      await press(page, 'Enter');
      await page.waitForURL(/#|\/glossary\//);
    },
  },
  'the theme is switched': {
    address: '/',
    async walk(page) {
      const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      const before = await ground();
      await tabTo(page, '.theme-button');
      await press(page, 'Space');
      await expect.poll(ground).not.toBe(before);
      expect(await focused(page, '.theme-button')).toBe(true);
    },
  },
  'an answer opens and closes': {
    address: chapter,
    async walk(page) {
      await page.locator('#q-zombie-process .asks a').focus();
      await tabTo(page, '#q-zombie-process summary');
      await press(page, 'Space');
      await page.locator('#q-zombie-process .answer').waitFor();
      await press(page, 'Space');
      await expect.poll(() => page.locator('#q-zombie-process .answer').isVisible()).toBe(false);
    },
  },
  'the filters of the question bank are set and taken back': {
    address: '/python/questions/',
    async walk(page) {
      const shown = page.locator('.entries > li:visible');
      const all = await shown.count();
      await tabTo(page, '#level-all');
      await press(page, 'ArrowDown');
      await expect.poll(() => shown.count()).toBeLessThan(all);
      const junior = await shown.count();
      await tabTo(page, '#kind-all');
      await press(page, 'ArrowDown');
      await expect.poll(() => shown.count()).toBeLessThan(junior);
      await tabTo(page, '.filters > details:last-of-type > summary');
      await press(page, 'Enter');
      await tabTo(page, '#topic-all');
      await press(page, 'ArrowDown');
      await tabTo(page, '.filters [type=reset]');
      await press(page, 'Enter');
      await expect.poll(() => shown.count()).toBe(all);
    },
  },
  'the address of a heading is copied, in other forms too': {
    address: chapter,
    async walk(page) {
      await tabTo(page, '#exit-status .anchor, .prose h2 .anchor');
      await press(page, 'Enter');
      await page.locator('.copied').waitFor();
      await tabTo(page, '.copied button');
      await press(page, 'Enter');
      await expect
        .poll(() => page.locator('.copied [role=status]').textContent())
        .toBe('Markdown copied');
      await press(page, 'Escape');
      await expect.poll(() => page.locator('.copied').count()).toBe(0);
      await expect.poll(() => focused(page, '.anchor')).toBe(true);
    },
  },
  'a link to lines of a program is made': {
    address: chapter,
    async walk(page) {
      await page.locator('#zombie .file').focus();
      await press(page, 'Enter');
      await page.locator('.copied').waitFor();
      await tabTo(page, '.copied [aria-label="First line"]');
      await press(page, 'Control+a', '2', 'Tab', 'Control+a', '4', 'Enter');
      await expect
        .poll(() => page.locator('.copied [role=status]').textContent())
        .toMatch(/lines 2 to 4/);
      expect(await page.locator('#zombie .marked').count()).toBe(3);
    },
  },
  'the words of a selection can be linked to': {
    address: chapter,
    async walk(page) {
      // Selecting with the keys alone is the browser's caret browsing; what is selected counts here.
      await page.evaluate(() => {
        const paragraph = document.querySelector('.prose > p');
        if (paragraph) getSelection()?.selectAllChildren(paragraph);
      });
      await page.locator('.copy-selection').waitFor();
      await tabTo(page, '.copy-selection');
      await press(page, 'Enter');
      await page.locator('.copied').waitFor();
      await tabTo(page, '.copied button');
      await press(page, 'Escape');
      await expect.poll(() => page.locator('.copied').count()).toBe(0);
    },
  },
  'the preview of a term comes with the focus and goes on Escape, which keeps the focus': {
    address: chapter,
    async walk(page) {
      await tabTo(page, 'a.term');
      await page.getByRole('tooltip').waitFor();
      await press(page, 'Escape');
      await expect.poll(() => page.getByRole('tooltip').count()).toBe(0);
      await expect.poll(() => focused(page, 'a.term')).toBe(true);
    },
  },
  'a box of code scrolls by the arrow keys': {
    address: chapter,
    async walk(page) {
      await page.setViewportSize({ width: 320, height: 700 });
      await page.locator('#zombie .file').focus();
      await tabTo(page, '#zombie .program');
      const box = page.locator('#zombie .program');
      await press(page, 'ArrowRight', 'ArrowRight');
      await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
    },
  },
  'a phone with keys has the contents of the page': {
    address: chapter,
    async walk(page) {
      await page.setViewportSize(viewports.phone);
      await tabTo(page, '.contents-here > summary');
      await press(page, 'Enter');
      await tabTo(page, '.contents-here a[href="#fork-exec-zombies"]');
      await press(page, 'Enter');
      await page.waitForURL('**/#fork-exec-zombies');
    },
  },
  'all topics open': {
    address: '/search/',
    async walk(page) {
      await tabTo(page, '.topic summary');
      await press(page, 'Enter');
      await tabTo(page, '.topic li a');
      await press(page, 'Enter');
      await page.waitForURL(/\/python\/[\w-]+\//);
    },
  },
  'the search page is filled in, filtered, and its results open': {
    address: '/search/',
    async walk(page) {
      await tabTo(page, '.search-query input');
      await page.keyboard.type('zombie');
      await page.locator('.search-results .hit').first().waitFor();
      await tabTo(page, '.search-form select[name=kind]');
      // Typing chooses the option that begins so.
      await page.keyboard.type('Q');
      await page.waitForURL(/kind=question/);
      await page.locator('.search-results .hit-kind[data-kind=question]').first().waitFor();
      await expect.poll(() => page.locator('.hit-kind:not([data-kind=question])').count()).toBe(0);
      await tabTo(page, '.search-results .hit');
      await press(page, 'Enter');
      await page.waitForURL((url) => url.pathname !== '/search/');
    },
  },
  'the solution of a task opens': {
    address: '/python/tasks/port-check/',
    async walk(page) {
      await tabTo(page, '.reveal:last-of-type > summary');
      await press(page, 'Enter');
      await page.locator('#solution').waitFor();
    },
  },
  'an entry of the glossary is reached by its letter': {
    address: '/glossary/',
    async walk(page) {
      await tabTo(page, '.initials a[href="#letter-Z"]');
      await press(page, 'Enter', 'Tab');
      await expect
        .poll(() => page.locator('section[aria-labelledby="letter-Z"] :focus').count())
        .toBe(1);
    },
  },
  'the guide is kept offline, and removed again': {
    address: '/offline/',
    async walk(page) {
      await page.locator('[data-offline=keep]').waitFor();
      await tabTo(page, '[data-offline=keep]');
      await press(page, 'Enter');
      // The buttons take each other's place, and the focus with it.
      await expect.poll(() => focused(page, '[data-offline=stop]')).toBe(true);
      await press(page, 'Enter');
      await expect.poll(() => focused(page, '[data-offline=keep]')).toBe(true);
      await tabTo(page, '[data-offline=remove]');
      await press(page, 'Enter');
      await page.locator('[data-offline=keep]').waitFor();
    },
  },
};

describe('by keyboard alone', () => {
  test.each(Object.entries(walks))('%s', async (_, { address, walk }) => {
    const page = await site.open(address, reader);
    await walk(page);
    await page.context().close();
  });
});
