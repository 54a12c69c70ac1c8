import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kindsOfPages } from '../testing/accessibility/kinds.ts';
import { type OpenSite, openSite } from '../testing/browser.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4471);
});
afterAll(() => site?.close());

const closing = (page: Page) => page.context().close();
const status = (page: Page) => page.locator('.practice-room > [role=status]');
const box = (page: Page) => page.getByRole('checkbox', { name: /^Read: / }).first();
const key = 'guide / practice progress';

describe('study plans', () => {
  test('can be read without JavaScript, each step with its link', async () => {
    const page = await site.open('/practice/plan/', { javaScriptEnabled: false });
    expect(await page.locator('form:visible').count()).toBe(0);
    await page.locator('details.plan > summary').first().click();
    expect(
      await page.locator('details.plan').first().locator('.steps a:visible').count(),
    ).toBeGreaterThan(0);
    await closing(page);
  });

  test('are chosen by the address, and by a form that writes it', async () => {
    const page = await site.open('/practice/plan/?days=28');
    await status(page).getByText('Next: ').waitFor();
    expect(await page.locator('details.plan:visible .days > li').count()).toBe(28);
    await page.getByRole('combobox', { name: 'Time' }).selectOption('1');
    await page.waitForURL(/days=1$/);
    await page.getByRole('link', { name: /^Answer these/ }).click();
    await page.getByRole('button', { name: 'Practise this set' }).waitFor();
    await closing(page);
  });

  test('lead from the cards of a day to a page that asks them, so that they count', async () => {
    const page = await site.open('/practice/plan/');
    await status(page).getByText('Next: ').waitFor();
    const step = page.getByRole('link', { name: /^\d+ cards? of / }).first();
    await step.click();
    await page.getByRole('button', { name: 'Practise this set' }).click();
    await page.getByRole('button', { name: /^Show the key points/ }).click();
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.goto(`${site.origin}/practice/plan/`);
    await step.locator('..').getByText('1 answered').waitFor();
    await closing(page);
  });

  test('say what of an address means nothing', async () => {
    const page = await site.open('/practice/plan/?days=%3Cb%3E9&level=boss');
    await status(page).getByText('no plan with the days “<b>9”').waitFor();
    expect(await page.locator('details.plan:visible').count()).toBe(1);
    await closing(page);
  });

  test('say what is expected by tonight and count a chapter ticked by keyboard, in another tab too', async () => {
    const page = await site.open('/practice/plan/');
    const today = await page.evaluate(() => {
      const now = new Date();
      return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()))
        .toISOString()
        .slice(0, 10);
    });
    await page.getByLabel('First day').fill(today);
    await status(page).getByText('Day 1 of 7; expected by tonight').waitFor();
    expect(await page.locator('.days > [aria-current=date]').count()).toBe(1);
    await box(page).focus();
    await page.keyboard.press('Space');
    await page.reload();
    await status(page).getByText('Day 1 of 7').waitFor();
    expect(await box(page).isChecked()).toBe(true);
    await box(page).uncheck();
    await page.reload();
    await status(page).getByText('Done: 0 of').waitFor();
    expect(await box(page).isChecked()).toBe(false);
    await closing(page);
  });

  test('name the sections that have changed since a chapter was read', async () => {
    const page = await site.open('/practice/plan/');
    await box(page).check();
    await page.evaluate((key) => {
      const kept = JSON.parse(localStorage.getItem(key) ?? '');
      const [read] = Object.values(kept.read) as { sections: Record<string, string> }[];
      if (read) read.sections['top'] = 'before';
      localStorage.setItem(key, JSON.stringify(kept));
    }, key);
    await page.reload();
    const note = page.getByText('Changed since you read it:');
    await note.getByRole('link', { name: 'top' }).waitFor();
    await page.getByRole('button', { name: 'I have read them' }).click();
    await note.waitFor({ state: 'hidden' });
    await page.reload();
    await status(page).getByText('Next: ').waitFor();
    expect(await note.count()).toBe(0);
    await closing(page);
  });

  test('tell of a damaged store, and stand there all the same', async () => {
    const page = await site.open('/practice/');
    await page.evaluate((key) => localStorage.setItem(key, '{"version":2,"cards":'), key);
    await page.goto(`${site.origin}/practice/plan/`);
    await status(page).getByText('could not be read').waitFor();
    expect(await page.locator('details.plan:visible').count()).toBe(1);
    await closing(page);
  });

  test('count every tick where the browser keeps nothing', async () => {
    const page = await site.open('/404.html');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(`${site.origin}/practice/plan/?days=28`);
    await status(page).getByText('keeps nothing').waitFor();
    const steps = page.locator('details.plan:visible .steps > li:not([data-asked])');
    const read = async () => {
      const marked = await steps.filter({ hasText: '· read' }).all();
      return new Set(await Promise.all(marked.map((step) => step.getAttribute('data-topic'))));
    };
    const topics = await steps.evaluateAll((all) =>
      all.map((step) => `${(step as HTMLElement).dataset['topic']}`),
    );
    const some = [...new Set(topics)].slice(0, 2);
    for (const topic of some)
      await page.locator(`.chapters > [data-topic="${topic}"]`).getByRole('checkbox').check();
    await expect.poll(() => read()).toEqual(new Set(some));
    await closing(page);
  });

  test.each([
    ['their script', /\/plan-page\./, 'did not load'],
    ['the cards', /\/cards\.json$/, 'could not be loaded'],
  ])('can all be read when %s cannot be fetched', async (_, lost, said) => {
    const page = await site.open('/404.html', { serviceWorkers: 'block' });
    await page.route(lost, (route) => route.abort());
    await page.goto(`${site.origin}/practice/plan/`);
    await status(page).getByText(said).waitFor();
    const plans = page.locator('details.plan > summary');
    expect(await plans.filter({ visible: true }).count()).toBe(await plans.count());
    await plans.first().click();
    await page.locator('details.plan').first().locator('.steps a').first().waitFor();
    await closing(page);
  });

  test('are chosen as ever once the cards have come after all', async () => {
    const page = await site.open('/404.html', { serviceWorkers: 'block' });
    await page.route(/\/cards\.json$/, (route) => route.abort(), { times: 1 });
    await page.goto(`${site.origin}/practice/plan/`);
    await page.getByRole('button', { name: 'Try again' }).click();
    await status(page).getByText('Next: ').waitFor();
    expect(await page.locator('details.plan:visible').count()).toBe(1);
    await closing(page);
  });
});

test('a task has a timer, which says when the time is over and keeps what it took', async () => {
  const task = kindsOfPages().find(({ kind }) => kind === 'task');
  const page = await site.open('/404.html');
  await page.clock.install();
  await page.goto(site.origin + task?.address);
  await page.getByRole('button', { name: 'Start the timer' }).press('Enter');
  await page.getByRole('timer').waitFor();
  await page.clock.fastForward('01:31:00');
  await page.getByText('The time is over.').waitFor();
  await page.getByRole('button', { name: 'Done' }).press('Enter');
  await page.getByText('Done in 91 minutes.').waitFor();
  await page.getByRole('button', { name: 'Start again' }).press('Enter');
  await page.getByText('you did it in 91 minutes').waitFor();
  await closing(page);
});

test('without JavaScript a task has no timer', async () => {
  const task = kindsOfPages().find(({ kind }) => kind === 'task');
  const page = await site.open(`${task?.address}`, { javaScriptEnabled: false });
  expect(await page.getByText('Start the timer').isVisible()).toBe(false);
  await closing(page);
});
