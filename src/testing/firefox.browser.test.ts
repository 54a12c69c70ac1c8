import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserTimeoutMs } from '../print/browser.ts';
import { kindsOfPages } from './accessibility/kinds.ts';
import { findRunnable } from './runnable-examples.ts';
import { type SiteServer, serveSite } from './serve.ts';

const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path));
const dist = resolve('dist');

/** A chapter of whatever part was built: its address, its title, and the id of its first section. */
function anyChapter(): { address: string; title: string; section: string } {
  const address = kindsOfPages().find(({ kind }) => kind === 'chapter')?.address ?? '';
  const html = readFileSync(join(dist, address, 'index.html'), 'utf8');
  const title = /<title>([^<|·]+)/.exec(html)?.[1]?.trim();
  const section = /<h2 id="([\w-]+)"/.exec(html)?.[1];
  if (!title || !section) throw new Error(`no title or section in ${address}`);
  return { address, title, section };
}

if (!firefox) console.log('firefox: not run: no Firefox is installed');

describe.skipIf(!firefox)('in Firefox', () => {
  let server: SiteServer;
  let browser: Browser;
  const chapter = anyChapter();
  beforeAll(async () => {
    server = await serveSite(dist, { port: 4490 });
    browser = await launch({
      browser: 'firefox',
      executablePath: firefox ?? '',
      headless: true,
      timeout: browserTimeoutMs,
    });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Opens a page, and gathers what its policy refuses and its scripts complain of. */
  async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    page.setDefaultTimeout(browserTimeoutMs);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (line) => {
      if (line.type() === 'error') complaints.push(line.text());
    });
    await page.goto(server.origin + address, { waitUntil: 'load' });
    return { page, complaints };
  }
  const first = (page: Page, selector: string) => page.$eval(selector, (one) => one.textContent);

  test('a link to a section lands on it', async () => {
    const { page, complaints } = await open(`${chapter.address}#${chapter.section}`);
    const top = await page.$eval(`#${chapter.section}`, (one) => one.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a search from the keyboard finds the chapter and goes there', async () => {
    const { page, complaints } = await open('/');
    await page.keyboard.press('/');
    await page.waitForSelector('dialog input');
    await page.type('dialog input', chapter.title);
    await page.waitForSelector('dialog [role=option]');
    await page.keyboard.press('Enter');
    await page.waitForFunction((from) => location.href !== from, {}, `${server.origin}/`);
    await page.waitForSelector('h1');
    expect(await first(page, 'h1')).toBeTruthy();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the theme that was chosen is kept on the next page', async () => {
    const { page, complaints } = await open('/');
    const ground = () => page.$eval('body', (body) => getComputedStyle(body).backgroundColor);
    const before = await ground();
    await page.click('.theme-button');
    await page.waitForFunction(
      (was) => getComputedStyle(document.body).backgroundColor !== was,
      {},
      before,
    );
    const chosen = await ground();
    await page.goto(server.origin + chapter.address, { waitUntil: 'load' });
    expect(await ground()).toBe(chosen);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('the link of a section is copied, or offered to copy', async () => {
    const { page, complaints } = await open(chapter.address);
    await page.click(`#${chapter.section} .anchor`);
    await page.waitForSelector('.copied [role=status]');
    expect(await page.evaluate(() => location.hash)).toBe(`#${chapter.section}`);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a program runs, is edited, stopped, and asks for a line', {
    timeout: 600_000,
  }, async () => {
    const { address, id } = findRunnable();
    const { page, complaints } = await open(address);
    const part = (selector: string) => `figure[id="${id}"] ${selector}`;
    const textOf = (selector: string, words: string) =>
      page.waitForFunction(
        (where, wanted) => document.querySelector(where)?.textContent?.includes(wanted),
        {},
        part(selector),
        words,
      );
    const said = (words: string) => textOf('.live-tools [role=status]', words);
    const runText = async (code: string) => {
      await page.$eval(
        part('.editor textarea'),
        (field, text) => {
          (field as HTMLTextAreaElement).value = text;
          field.dispatchEvent(new Event('input'));
        },
        code,
      );
      await page.click(part('figcaption .run'));
    };
    await page.click(part('figcaption .run'));
    await said('Ended with exit status 0. It printed what was recorded.');
    await page.click(part('figcaption .edit'));
    await page.waitForSelector(part('.editor textarea'));
    await runText('print("before")\nwhile True: pass');
    await textOf('.live samp', 'before');
    await page.click(part('figcaption .run'));
    await said('You stopped the program.');
    await runText('print(input("name? ") + "!")');
    await page.waitForSelector(part('.live .terminal input'));
    await page.type(part('.live .terminal input'), 'Ada');
    await page.keyboard.press('Enter');
    await textOf('.live samp', 'name? Ada\nAda!');
    await said('Ended with exit status 0.');
    // Firefox gives the compiled module of one run to no page, which only makes the next run begin later.
    const others = complaints.filter((text) => !/blocked WebAssembly/.test(text));
    expect(others).toEqual([]);
    await page.close();
  });

  test('a page that was opened can be read without a network', async () => {
    const { page } = await open(chapter.address);
    await page.mouse.click(5, 300);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await page.reload({ waitUntil: 'load' });
    await page.waitForFunction(async () => Boolean(await caches.match(location.href)));
    await server.stop();
    await page.reload({ waitUntil: 'load' });
    expect(await first(page, 'h1')).toContain(chapter.title.slice(0, 10));
    await page.close();
  });
});
