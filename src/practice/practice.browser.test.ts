import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSite } from '../testing/browser.ts';
import type { Card, Deck } from './deck.ts';

const deck: Deck = JSON.parse(readFileSync(resolve('dist/practice/cards.json'), 'utf8'));
const { cards } = deck;
const plain = ({ question }: Card) => question.join('');

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(4470);
});
afterAll(() => site?.close());

const closing = (page: Page) => page.context().close();
const status = (page: Page) => page.locator('.practice-room > [role=status]');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

describe('the list of all cards', () => {
  const shown = '[data-id]:visible';

  test('is there without JavaScript, each card with a link to its page', async () => {
    const page = await site.open('/practice/', { javaScriptEnabled: false });
    expect(await page.locator(shown).count()).toBe(cards.length);
    expect(await page.locator('form:visible').count()).toBe(0);
    await page.locator(`${shown} > a`).first().click();
    await expect.poll(() => new URL(page.url()).pathname).toMatch(/^\/q\/[^/]+\/$/);
    await closing(page);
  });

  test('shows what its address asks for, and writes its choice there', async () => {
    const [{ level }] = cards as [Card];
    const page = await site.open(`/practice/?level=${level}`);
    const left = cards.filter((card) => card.level === level);
    await status(page).getByText(`${left.length} of ${cards.length} questions`).waitFor();
    expect(await page.locator(shown).count()).toBe(left.length);
    await page.getByLabel('Kind').selectOption({ index: 1 });
    await page.waitForURL(/level=.*kind=/);
    await page.reload();
    await status(page).getByText(`of ${cards.length} questions`).waitFor();
    const both = await page.locator(shown).count();
    expect(both).toBeLessThan(left.length);
    await press(page, 'Clear filters');
    await status(page).getByText(`${cards.length} of ${cards.length}`).waitFor();
    expect(new URL(page.url()).search).toBe('');
    await closing(page);
  });

  test('says which part of an address means nothing, and shows the rest', async () => {
    const page = await site.open('/practice/?level=%3Cb%3Eboss&seed=abc');
    await status(page).getByText('The guide has no level “<b>boss”').waitFor();
    expect(await page.locator(shown).count()).toBe(cards.length);
    await closing(page);
  });

  test('is shuffled alike for everyone who has the link', async () => {
    const orders = [];
    for (let reader = 0; reader < 2; reader += 1) {
      const page = await site.open('/practice/?seed=friday');
      await status(page).getByText('in the shuffled order').waitFor();
      orders.push(
        await page
          .locator(shown)
          .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['id'])),
      );
      await closing(page);
    }
    expect(orders[0]).toEqual(orders[1]);
    expect(orders[0]).not.toEqual(cards.map(({ id }) => id));
  });

  test('opens key points in place, and closes all of them at once', async () => {
    const page = await site.open('/practice/');
    const [first] = cards as [Card];
    await page.locator(`[data-id="${first.id}"] summary`).click();
    const point = page.getByText(first.keyPoints[0]?.join('') ?? '').first();
    await point.waitFor();
    await press(page, 'Hide all answers');
    await point.waitFor({ state: 'hidden' });
    await closing(page);
  });
});

describe('a mock interview', () => {
  const link = '/practice/mock/?minutes=40&seed=abc';
  const join = async (view: 'candidate' | 'interviewer') => {
    const page = await site.open(link);
    await press(page, `I am the ${view}`);
    return page;
  };
  const question = (page: Page) => page.locator('.interview h2');
  const walk = async (page: Page) => {
    const asked: string[] = [];
    for (;;) {
      asked.push((await question(page).textContent()) ?? '');
      const next = page.getByRole('button', { name: 'Next question' });
      if (!(await next.isVisible())) return asked;
      await next.click();
    }
  };

  test('is made by a form, whose link is for both', async () => {
    const page = await site.open('/practice/mock/');
    await page.getByLabel('Minutes').fill('30');
    await press(page, 'Make the interview');
    await page.waitForURL(/minutes=30&seed=\w{6}$/);
    expect(await page.getByLabel('Link for both').inputValue()).toBe(
      page.url().replace('level=&', ''),
    );
    await closing(page);
  });

  test('has the same questions in the same order for two who have never met', async () => {
    const [candidate, interviewer] = [await join('candidate'), await join('interviewer')];
    const asked = await walk(candidate);
    expect(asked.length).toBeGreaterThan(2);
    expect(await walk(interviewer)).toEqual(asked);
    await Promise.all([closing(candidate), closing(interviewer)]);
  });

  test('shows the candidate the question alone, and the interviewer what to tick and score', async () => {
    const [candidate, interviewer] = [await join('candidate'), await join('interviewer')];
    const asked = (await question(candidate).textContent()) ?? '';
    const card = cards.find((card) => plain(card) === asked);
    expect(await candidate.getByRole('checkbox').count()).toBe(0);
    expect(await candidate.getByText('Often said, and wrong').count()).toBe(0);
    expect(await candidate.getByRole('timer').textContent()).toContain('of 40:00');
    expect(await interviewer.getByRole('checkbox').count()).toBe(card?.keyPoints.length);
    await interviewer.getByText('Then they ask').waitFor();
    for (const criterion of [
      'correctness',
      'failure thinking',
      'operability',
      'trade-offs',
      'communication',
    ])
      expect(await interviewer.getByLabel(criterion, { exact: true }).count()).toBe(1);
    await Promise.all([closing(candidate), closing(interviewer)]);
  });

  test('ends with a summary to copy, and survives a reload on the way', async () => {
    const page = await join('interviewer');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('checkbox').first().check();
    await page.getByLabel('correctness').selectOption('2');
    await page.getByLabel('Notes').fill('Began with the cause.');
    await page.reload();
    await question(page).waitFor();
    expect(await page.getByRole('checkbox').first().isChecked()).toBe(true);
    await press(page, 'End the interview');
    await page.getByRole('heading', { name: /^Summary/ }).waitFor();
    await page.getByText('correctness 2').waitFor();
    await page.getByRole('heading', { name: 'To read again' }).waitFor();
    await press(page, 'Copy as Markdown');
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('Began with the cause.');
    expect(copied).toMatch(/- not said: .+[\s\S]*## To read again/);
    await press(page, 'Back to the questions');
    await expect.poll(() => page.getByLabel('Notes').inputValue()).toBe('Began with the cause.');
    await closing(page);
  });

  test.each([
    ['an unknown level', '?level=boss&seed=a'],
    ['no time at all', '?minutes=-1'],
    ['a huge seed', `?seed=${'x'.repeat(5000)}`],
    ['code', '?level=%3Cimg%20src=x%3E&seed=a'],
  ])('of a link with %s says so, and lets the reader make another', async (_, query) => {
    const page = await site.open(`/practice/mock/${query}`);
    await status(page).getByText(/\w/).waitFor();
    await page.getByRole('button', { name: 'Make the interview' }).waitFor();
    await closing(page);
  });
});

describe('a study set', () => {
  test('is chosen, named, and opened by somebody else from a short link', async () => {
    const page = await site.open('/practice/');
    await press(page, 'Choose cards for a set');
    await page.getByLabel('Name of the set').fill('Friday <b>group</b>');
    for (const { id } of cards.slice(0, 30))
      await page.locator(`[data-id="${id}"] > input`).check();
    await page.getByText('30 chosen.').waitFor();
    await page.getByRole('link', { name: 'Open the set' }).click();
    await page.getByRole('heading', { name: 'Friday <b>group</b>' }).waitFor();
    const url = page.url();
    expect(url.length).toBeLessThan(400);
    await closing(page);
    const other = await site.open(url.slice(site.origin.length));
    await other.locator('.sheet > li').first().waitFor();
    expect(await other.locator('.sheet > li > a').allTextContents()).toEqual(
      cards.slice(0, 30).map(plain),
    );
    await closing(other);
  });

  test('is copied as Markdown, shown with key points and as a QR code', async () => {
    const some = cards.slice(0, 3);
    const page = await site.open(
      `/practice/set/?name=Three&cards=1.${some.map(({ code }) => code).join('')}`,
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await press(page, 'Copy as Markdown');
    await page.getByText('Copied').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^# Three\n/);
    for (const { id } of some) expect(copied).toContain(`${site.origin}/q/${id}/`);
    expect(await page.locator('.points:visible').count()).toBe(0);
    await press(page, 'Show key points');
    await expect.poll(() => page.locator('.points:visible').count()).toBe(3);
    await press(page, 'QR code');
    await page.getByRole('img', { name: /QR code/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').count()).toBe(0);
    expect(await page.locator('.points:visible').count()).toBe(3);
    await closing(page);
  });

  test('says which cards are gone, and shows the others', async () => {
    const [{ code }] = cards as [Card];
    const page = await site.open(`/practice/set/?cards=1.${code}zzzzzz`);
    await page
      .getByRole('alert')
      .getByText('One card of this set is no longer in the guide')
      .waitFor();
    await page.getByRole('alert').getByText('zzzzzz').waitFor();
    expect(await page.locator('.sheet > li').count()).toBe(1);
    await closing(page);
  });

  test.each([
    ['another version', '?cards=2.aaaaaa', 'newer version'],
    ['code', '?cards=1.%3Cscript%3E', 'damaged'],
    ['too many cards', `?cards=1.${'aaaaaa'.repeat(900)}`, 'more than 200'],
  ])('from a link with %s is refused in a sentence', async (_, query, said) => {
    const page = await site.open(`/practice/set/${query}`);
    await status(page).getByText(said).waitFor();
    await closing(page);
  });
});

describe('who practises alone', () => {
  const [first, second] = cards as [Card, Card];
  const both = `/practice/review/?cards=1.${first.code}${second.code}`;
  /** Answers the two cards: the first without a point, the second with all. */
  const answerBoth = async (page: Page) => {
    // What was missed comes again in ten minutes, which may be tomorrow.
    await page.clock.setFixedTime(new Date().setHours(12, 0, 0, 0));
    await press(page, 'Practise this set');
    await press(page, 'Show the key points');
    await press(page, 'Next question');
    await page
      .getByText(`0 of ${first.keyPoints.length} key points. It comes again today.`)
      .waitFor();
    await press(page, 'Show the key points');
    for (const box of await page.getByRole('checkbox').all()) await box.check();
    await press(page, 'Finish');
    await page.getByText('1 question to review.').waitFor();
  };

  test('sees what was missed due today, and the gaps in a table', async () => {
    const page = await site.open(both);
    await answerBoth(page);
    await page.reload();
    await page.getByText('1 question to review.').waitFor();
    const said = `${second.keyPoints.length} of ${first.keyPoints.length + second.keyPoints.length}`;
    const cells = await page.getByRole('table').getByRole('cell').allTextContents();
    const apart = first.level !== second.level || first.topic !== second.topic;
    expect(cells.map((text) => text.trim())).toContain(
      apart ? `0 of ${first.keyPoints.length}` : said,
    );
    await press(page, 'Start the review');
    await expect.poll(() => page.locator('.session h2').textContent()).toBe(plain(first));
    await closing(page);
  });

  test('takes the progress to another browser as a file, where it is merged', async () => {
    const page = await site.open(both);
    await answerBoth(page);
    const download = page.waitForEvent('download');
    await press(page, 'Export as a file');
    const file = join(tmpdir(), 'practice-progress.test.json');
    await (await download).saveAs(file);
    page.on('dialog', (dialog) => dialog.accept());
    await press(page, 'Delete everything');
    await page.getByText('Everything was deleted.').waitFor();
    expect(await page.evaluate(() => localStorage.getItem('guide / practice progress'))).toBeNull();
    await page.getByLabel('Import a file').setInputFiles(file);
    await page.getByText('2 cards, 0 chapters and 0 tasks were imported and merged.').waitFor();
    await page.getByText('1 question to review.').waitFor();
    await closing(page);
  });

  test.each([
    ['foreign', '{"a":1}', 'not progress of this guide'],
    ['damaged', '{"version":1,"cards":{', 'damaged'],
    ['newer', '{"version":9,"cards":{}}', 'newer version'],
    ['huge', ' '.repeat(9_000_000), 'larger'],
  ])('loses nothing to a %s file', async (name, text, said) => {
    const page = await site.open(both);
    await answerBoth(page);
    const file = join(tmpdir(), `practice-${name}.test.json`);
    writeFileSync(file, text);
    await page.getByLabel('Import a file').setInputFiles(file);
    await status(page).getByText(said).waitFor();
    await page.getByText('1 question to review.').waitFor();
    await closing(page);
  });

  test('is told of a damaged store, which is put aside and can be saved', async () => {
    const page = await site.open('/practice/');
    await page.evaluate(() =>
      localStorage.setItem(
        'guide / practice progress',
        '{"version":1,"cards":{"x":{"due":"<b>"}}}',
      ),
    );
    await page.goto(`${site.origin}/practice/review/`);
    await status(page).getByText('could not be read').waitFor();
    await page.getByText('Nothing is due today.').waitFor();
    const download = page.waitForEvent('download');
    await press(page, 'Save what could not be read');
    expect(readFileSync(await (await download).path(), 'utf8')).toContain('<b>');
    await closing(page);
  });

  test('can practise where the browser keeps nothing', async () => {
    const page = await site.open('/404.html');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await page.goto(site.origin + both);
    await status(page).getByText('keeps nothing').waitFor();
    await answerBoth(page);
    await closing(page);
  });
});

test('practice that was opened once works without a connection, and the list of kept pages is of pages', async () => {
  const page = await site.open('/practice/mock/?minutes=30&seed=abc', { serviceWorkers: 'allow' });
  await press(page, 'I am the candidate');
  const asked = await page.locator('.interview h2').textContent();
  const isKept = async (address: string) => Boolean(await caches.match(address));
  for (const address of ['/practice/cards.json', '/practice/mock/'])
    await expect
      .poll(() => page.evaluate(isKept, site.origin + address), { message: address })
      .toBe(true);
  await page.waitForFunction(() => navigator.serviceWorker.controller);
  await page.context().setOffline(true);
  // Not before: the clock of this page would store the interview again.
  await page.addInitScript(() => sessionStorage.clear());
  await page.reload();
  await press(page, 'I am the interviewer');
  await expect.poll(() => page.locator('.interview h2').textContent()).toBe(asked);
  await page.goto(`${site.origin}/offline/`);
  await page.getByRole('link', { name: 'Mock interview for two' }).waitFor();
  expect(await page.getByText('cards.json').count()).toBe(0);
  await closing(page);
});

test('nothing of practice is fetched by other pages', async () => {
  const page = await site.openBlank();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' });
  expect(
    asked.filter((path) => path.includes('practice') || /(?:list|mock|set|review)-page/.test(path)),
  ).toEqual([]);
  await page.close();
});
