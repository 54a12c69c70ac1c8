import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { markdownToMdast } from 'satteri';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type OpenSite, openSettled, openSite } from '../browser.ts';
import { buildSite } from '../build-site.ts';
import { hostile, hostileFields, writeHostileSeries } from './series.ts';

const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const dist = join(folder, 'dist');

let site: OpenSite;
let pages: string[];
beforeAll(async () => {
  writeHostileSeries(join(folder, 'content'));
  const { status, printed } = buildSite({
    content: join(folder, 'content'),
    outDir: dist,
    environment: { SITE_URL: 'https://example.org' },
  });
  if (status !== 0) throw new Error(printed);
  pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/index\.html$/, '')}`);
  site = await openSite(4451, { dist });
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page, and collects errors, dialogs and requests that a successful attack would cause. */
async function open(address: string): Promise<{ page: Page; said: string[] }> {
  const page = await site.open('/robots.txt', { serviceWorkers: 'allow' });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => said.push(dialog.message()));
  page.on('request', (request) => {
    if (!request.url().startsWith(site.origin)) said.push(request.url());
  });
  await openSettled(page, site.origin + address);
  return { page, said };
}

/** The traces that an attack would leave in a page. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    ran: 'ran' in window,
    elements: document.querySelectorAll(
      'img[src=x], svg[onload], [onerror], [onmouseover], main b, iframe',
    ).length,
    scripts: document.querySelectorAll('script:not([src]):not([type="application/ld+json"])')
      .length,
  }));

const oneLine = (text: string) =>
  // Prose gets the quotes of books; the attack is the same with either.
  text.replace(/\s+/g, ' ').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");
const decoded = (text: string) =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#60;', '<')
    .replaceAll('&copy;', '©');

test('every page was made', () => {
  const kinds = ['/', '/tools/first/', '/q/what-is-it/', '/glossary/', '/changes/', '/404.html'];
  expect(pages).toEqual(expect.arrayContaining(kinds));
});

test('no page runs anything, and none holds an element that a text brought', async () => {
  for (const address of pages) {
    const { page, said } = await open(address);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect([address, await traces(page)]).toEqual([
      address,
      // The theme's; the list of questions counts what its filters leave with one of its own.
      { ran: false, elements: 0, scripts: address.endsWith('/questions/') ? 2 : 1 },
    ]);
    expect([address, said]).toEqual([address, []]);
    await page.context().close();
  }
});

/** The pages, each with the fields whose texts it shows. */
const shown: [address: string, ...fields: (keyof typeof hostileFields)[]][] = [
  ['/', 'seriesTitle', 'tagline', 'homeTitle', 'partTitle', 'licence'],
  ['/tools/', 'partTitle', 'chapterTitle', 'group', 'heading'],
  ['/tools/first/', 'chapterTitle', 'heading', 'question', 'keyPoint', 'claim', 'why', 'followUp'],
  ['/tools/first/', 'change', 'matters', 'exampleTitle', 'argument', 'output', 'code', 'caption'],
  ['/q/what-is-it/', 'question', 'keyPoint', 'claim', 'why', 'followUp', 'checked'],
  ['/glossary/', 'term', 'definition'],
  ['/tools/versions/', 'change', 'matters'],
  ['/tools/tasks/', 'taskTitle', 'taskDescription'],
  ['/tools/tasks/add-up/', 'taskTitle', 'fault', 'fix'],
  ['/tools/questions/', 'question'],
  ['/tools/print/', 'partTitle', 'chapterTitle', 'question', 'keyPoint', 'output', 'code'],
  ['/changes/', 'chapterTitle', 'heading'],
  ['/search/', 'partTitle', 'chapterTitle', 'heading'],
  ['/offline/', 'partTitle'],
];

test.each(shown)('%s shows what its author wrote, letter by letter', async (address, ...fields) => {
  const { page } = await open(address);
  const text = oneLine((await page.locator('body').textContent()) ?? '');
  for (const field of fields) expect(text).toContain(oneLine(decoded(hostileFields[field])));
  await page.context().close();
});

test('the head of a page holds the same texts', async () => {
  const { page } = await open('/tools/first/');
  const meta = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
  expect(await page.title()).toBe(`${hostileFields.chapterTitle} · ${hostileFields.seriesTitle}`);
  expect(await meta('og:title')).toBe(hostileFields.chapterTitle);
  expect(await meta('og:image:alt')).toContain(hostileFields.chapterTitle);
  const graph = JSON.parse(
    (await page.locator('script[type="application/ld+json"]').textContent()) ?? '',
  );
  expect(JSON.stringify(graph)).toContain(JSON.stringify(hostileFields.chapterTitle).slice(1, -1));
  expect(JSON.stringify(graph)).toContain(JSON.stringify(hostileFields.partTitle).slice(1, -1));
  await page.context().close();
});

test('the pictures of link previews are drawn', () => {
  for (const address of ['/', '/tools/', '/tools/first/', '/q/what-is-it/']) {
    const png = readFileSync(join(dist, address, 'picture.png'));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  }
});

test.each(['changes/feed.xml', 'sitemap-index.xml', 'sitemap-0.xml'])(
  '%s is XML without an element that a text brought',
  async (file) => {
    const page = await (await site.browser.newContext()).newPage();
    const read = await page.evaluate(
      (xml) => {
        const document = new DOMParser().parseFromString(xml, 'application/xml');
        const texts = [...document.querySelectorAll('entry > title, entry > summary')].map(
          // The feed says that they are HTML, and a feed reader reads them so.
          ({ textContent }) => new DOMParser().parseFromString(textContent ?? '', 'text/html').body,
        );
        return {
          faults: document.querySelectorAll('parsererror, script, img, svg, b').length,
          brought: texts.reduce((sum, body) => sum + body.querySelectorAll('*').length, 0),
          texts: texts.map((body) => body.textContent ?? ''),
        };
      },
      readFileSync(join(dist, file), 'utf8'),
    );
    expect(read).toMatchObject({ faults: 0, brought: 0 });
    if (file === 'changes/feed.xml') {
      expect(read.texts[0]).toBe(hostileFields.chapterTitle);
      expect(read.texts[1]).toContain(hostileFields.heading);
    }
    await page.context().close();
  },
);

test.each(['tools/first.md', 'llms.txt'])('%s is Markdown without HTML of its own', (file) => {
  const text = readFileSync(join(dist, file), 'utf8');
  const tree = JSON.stringify(markdownToMdast(text, { features: { gfm: true } }));
  expect(tree).not.toMatch(/"type":"(?:html|image)"/);
  const headings = text.match(/^#+ .*/gm)?.length;
  expect(tree.match(/"type":"heading"/g)?.length).toBe(headings);
  expect(tree).toContain(JSON.stringify(hostileFields.chapterTitle).slice(1, -1));
});

describe('a query', () => {
  const queries = [...Object.values(hostile), `"${hostile.image}"`, '\u202egnp.exe', '__proto__'];

  test.each(queries)('%s in the address of the search page is text', async (query) => {
    const { page, said } = await open(
      `/search/?q=${encodeURIComponent(query)}&kind=${encodeURIComponent(hostile.quote)}`,
    );
    const status = page.locator('.search-status');
    await page.waitForFunction(() =>
      /result|Nothing/.test(document.querySelector('.search-status')?.textContent ?? ''),
    );
    expect(await page.locator('[name=q]').inputValue()).toBe(query);
    const text = (await status.textContent()) ?? '';
    if (text.startsWith('Nothing found')) expect(text).toContain(`“${query.trim()}”`);
    expect(await traces(page)).toEqual({ ran: false, elements: 0, scripts: 1 });
    expect(said).toEqual([]);
    await page.context().close();
  });

  test('that leads to a hostile page shows its title, and is remembered as text', async () => {
    const { page, said } = await open('/glossary/');
    const field = page.getByRole('combobox', { name: 'Search the guide' });
    await page.keyboard.press('/');
    await field.fill(`first ${hostile.image}`);
    await page.getByRole('option').first().waitFor();
    const titles = (await page.locator('dialog .hit-title').allTextContents()).join();
    expect(titles).toContain(hostile.image);
    expect(await traces(page)).toEqual({ ran: false, elements: 0, scripts: 1 });
    await page.getByRole('option').first().click();
    await page.waitForURL((url) => url.pathname !== '/glossary/');
    await page.keyboard.press('/');
    await page.getByRole('option', { name: `first ${hostile.image}` }).waitFor();
    expect(await traces(page)).toEqual({ ran: false, elements: 0, scripts: 1 });
    expect(said).toEqual([]);
    await page.context().close();
  });
});

test('the preview of a link shows the title of a hostile page', async () => {
  const { page, said } = await open('/tools/');
  await page.locator('main a[href="/tools/first/"]').first().hover();
  const tip = page.locator('.preview');
  await tip.waitFor();
  expect(await tip.textContent()).toContain(hostileFields.chapterTitle);
  expect(await traces(page)).toEqual({ ran: false, elements: 0, scripts: 1 });
  expect(said).toEqual([]);
  await page.context().close();
});
