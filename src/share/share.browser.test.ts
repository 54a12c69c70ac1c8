import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../print/browser.ts';
import { buildSite } from '../testing/build-site.ts';
import { type SiteServer, serveSite } from '../testing/serve.ts';

const good = fileURLToPath(new URL('../testing/fixtures/good', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'share-'));
const content = join(folder, 'content');
const outDir = join(folder, 'dist');
const hostile = `Why is </script><script>document.title = 'taken'</script><!-- "this" & that 🎉 shown as text?`;

let browser: Browser;
let server: SiteServer;
let site: string;
beforeAll(async () => {
  cpSync(good, content, { recursive: true });
  const questions = join(content, '01-tools/questions');
  const first = readFileSync(join(questions, 'what-is-it.mdx'), 'utf8');
  const second = first.replace(/^question: .*$/m, `question: ${JSON.stringify(hostile)}`);
  writeFileSync(join(questions, 'why-text.mdx'), second);
  const { status, printed } = buildSite({
    content,
    outDir,
    environment: { BASE_PATH: '/guide', SITE_URL: 'https://example.org' },
  });
  if (status !== 0) throw new Error(printed);
  server = await serveSite(outDir, { port: 4434, base: '/guide' });
  site = `${server.origin}/guide`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function open(address: string, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext(options)).newPage();
  const violations: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  await page.goto(site + address, { waitUntil: 'networkidle' });
  const meta = (name: string) =>
    page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
  return { page, meta, violations };
}

describe('without JavaScript a share page', () => {
  test('shows the question, and the answer when asked', async () => {
    const { page } = await open('/q/what-is-it/', { javaScriptEnabled: false });
    expect(await page.locator('h1').textContent()).toContain('What is it');
    const answer = page.locator('.answer');
    expect(await answer.isVisible()).toBe(false);
    await page.getByText('Answer and key points').click();
    await expect.poll(() => answer.isVisible()).toBe(true);
    await expect.poll(() => page.getByText('Then they ask').isVisible()).toBe(true);
  });

  test('leads to the section, the card, and the next question', async () => {
    const { page } = await open('/q/what-is-it/', { javaScriptEnabled: false });
    await page.getByRole('link', { name: /^Taught in/ }).click();
    await expect.poll(() => page.url()).toBe(`${site}/tools/first/#begin`);
    await page.goBack();
    await page.getByRole('link', { name: 'In the chapter' }).click();
    await expect.poll(() => page.locator('article.question:target').count()).toBe(1);
    await page.goBack();
    await page.locator('[rel=next]').click();
    await expect.poll(() => page.url()).toBe(`${site}/q/why-text/`);
  });

  test('is reached from the card and from the list of questions', async () => {
    for (const from of ['/tools/first/', '/tools/questions/']) {
      const { page } = await open(from, { javaScriptEnabled: false });
      expect(await page.locator('a[href="/guide/q/what-is-it/"]').count()).toBe(1);
    }
  });
});

describe('a link preview', () => {
  test.each(['/', '/tools/', '/tools/first/', '/q/what-is-it/'])(
    'of %s has a picture of its own',
    async (address) => {
      const { page, meta } = await open(address);
      const image = new URL((await meta('og:image')) ?? '');
      expect(image.origin + image.pathname).toBe(`https://example.org/guide${address}picture.png`);
      expect(await meta('twitter:card')).toBe('summary_large_image');
      expect(await meta('og:image:alt')).not.toBe('');
      const reply = await page.request.get(`${site}${address}picture.png`);
      expect(reply.headers()['content-type']).toBe('image/png');
      const png = await reply.body();
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
    },
  );

  test('of a question is called by the question', async () => {
    const { page, meta } = await open('/q/what-is-it/');
    const asked = (await page.locator('h1').textContent()) ?? '';
    expect(await meta('og:title')).toBe(asked);
    expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(
      'https://example.org/guide/q/what-is-it/',
    );
  });
});

describe('data for search engines', () => {
  const types = async (address: string) => {
    const { page, violations } = await open(address);
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    expect(violations).toEqual([]);
    return JSON.parse(text ?? '')['@graph'] as { '@type': string; itemListElement?: object[] }[];
  };

  test('breaks no rule of the policy and says what the page is', async () => {
    const chapter = await types('/tools/first/');
    expect(chapter.map((item) => item['@type'])).toEqual(['TechArticle', 'BreadcrumbList']);
    expect(chapter[1]?.itemListElement).toMatchObject([
      { item: 'https://example.org/guide/' },
      { item: 'https://example.org/guide/tools/' },
      { name: expect.any(String) },
    ]);
    for (const address of ['/tools/', '/q/what-is-it/'])
      expect((await types(address)).map((item) => item['@type'])).toEqual(['BreadcrumbList']);
  });

  test('a question that looks like markup stays text everywhere', async () => {
    const graph = await types('/q/why-text/');
    expect(graph[0]?.itemListElement?.at(-1)).toMatchObject({
      name: expect.stringMatching(/^Why is <\/script><script>document\.title/),
    });
    const { page } = await open('/q/why-text/');
    expect(await page.locator('h1').textContent()).toContain('</script><script>document.title');
    expect(await page.title()).toMatch(/^Why is <\/script>/);
  });
});
