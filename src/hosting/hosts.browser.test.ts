import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../testing/browser.ts';
import { buildSite } from '../testing/build-site.ts';
import { headersFor, parseHeaderRules } from '../testing/headers-file.ts';
import { type SiteServer, serveSite } from '../testing/serve.ts';
import { compressSite } from './compress.ts';
import { commandOf, hosts, startHost } from './run-host.ts';

const built = resolve('dist');
const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
const small = join(folder, 'guide');
const names = Object.keys(hosts) as (keyof typeof hosts)[];

let browser: Browser;
beforeAll(async () => {
  // A site below a base path, which lies in a folder of that name.
  const { status, printed } = buildSite(join(folder, 'dist'), {
    BASE_PATH: '/guide',
    GUIDE_CONTENT: new URL('../testing/fixtures/good', import.meta.url).pathname,
  });
  if (status !== 0) throw new Error(printed);
  symlinkSync(join(folder, 'dist'), small);
  compressSite(small);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A server by its name: ours, and each host that is installed here. */
const servers: [string, (dist: string, root: string, base: string) => Promise<SiteServer>][] = [
  ['the server of the tests', (dist, _, base) => serveSite(dist, { base })],
];
for (const name of names) {
  const command = commandOf(name);
  if (command) servers.push([name, (dist, root) => startHost(name, command, { dist, root })]);
  else console.warn(`NOT CHECKED: ${name} is not installed, so its configuration was not tried`);
}

test('in continuous integration every host is there to be tried', () => {
  if (process.env['CI'])
    expect(servers.map(([name]) => name)).toEqual(expect.arrayContaining(names));
});

/** What a server sends, with its body as it comes. */
const raw = (url: string, accepted: string) =>
  new Promise<{ headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
    request(url, { headers: { 'Accept-Encoding': accepted } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });

/** Names of the files in a folder of the built site, of which one is enough. */
const oneOf = (path: string, ending: string) => {
  const found = readdirSync(join(built, path)).find((name) => name.endsWith(ending));
  if (!found) throw new Error(`dist${path} has no ${ending}`);
  return `${path}/${found}`;
};

const files: [address: string, type: RegExp][] = [
  ['/', /^text\/html; charset=utf-8$/],
  ['/python/logging/', /^text\/html; charset=utf-8$/],
  ['/python/logging.md', /^text\/markdown; charset=utf-8$/],
  ['/python/tasks/review-me-5/', /^text\/html; charset=utf-8$/],
  ['/changes/feed.xml', /^application\/atom\+xml; charset=utf-8$/],
  ['/sitemap-index.xml', /^(?:text|application)\/xml/],
  ['/llms.txt', /^text\/plain; charset=utf-8$/],
  ['/robots.txt', /^text\/plain; charset=utf-8$/],
  ['/sw.js', /^(?:text|application)\/javascript/],
  ['/offline.json', /^application\/json/],
  ['/favicon.svg', /^image\/svg\+xml/],
  ['/picture.png', /^image\/png$/],
  [oneOf('/_astro', '.js'), /^(?:text|application)\/javascript/],
  ['/search-index/entry.json', /^application\/json/],
  [oneOf('/search-index/parts', '.json'), /^application\/json/],
  [oneOf('/search-index/parts', '.txt'), /^text\/plain; charset=utf-8$/],
  [oneOf('/search-index/parts', '.js'), /^(?:text|application)\/javascript/],
];
const missing = ['/nowhere/', '/nowhere.md', '/_astro/gone.js', '/_astro/', '/_headers', '/q/x/y/'];

/** What is worth it: servers leave alone what fits one packet anyway. */
const textFiles = files.filter(([address]) => {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return !/\.png$/.test(file) && statSync(join(built, file)).size > 1_000;
});

describe.each(servers)('%s', (_, start) => {
  let site: SiteServer;
  const rules = parseHeaderRules(readFileSync(join(built, '_headers'), 'utf8'));
  beforeAll(async () => {
    site = await start(built, built, '');
  });
  afterAll(() => site?.stop());
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(site.origin + address, { redirect: 'manual', headers });

  test.each(files)('sends %s with its type and every header of _headers', async (address, type) => {
    const response = await get(address);
    expect(response.status).toBe(200);
    for (const [name, value] of headersFor(rules, address))
      expect([name, response.headers.get(name)]).toEqual([name, value]);
    expect(response.headers.get('content-type')).toMatch(type);
    expect(response.headers.get('server') ?? '').not.toMatch(/\d/);
  });

  test.each(missing)('says that %s is missing, and keeps that from caches', async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('No page has this address');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toMatch(/no-cache|max-age=0/);
    for (const [name, value] of headersFor(rules, '/'))
      expect([name, response.headers.get(name)]).toEqual([name, value]);
  });

  test('asks browsers to ask again for pages, and not for files with a hash', async () => {
    expect((await get('/')).headers.get('cache-control')).toMatch(/no-cache|max-age=0/);
    const { headers } = await get(oneOf('/_astro', '.js'));
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test('leads from a folder without its slash to the page', async () => {
    const response = await get('/python/logging');
    expect([301, 308]).toContain(response.status);
    const to = new URL(response.headers.get('location') ?? '', `${site.origin}/python/logging`);
    expect(to.href).toBe(`${site.origin}/python/logging/`);
  });

  test.each(textFiles)('compresses %s', async (address) => {
    const { headers } = await get(address, { 'Accept-Encoding': 'gzip' });
    expect(headers.get('content-encoding')).toBe('gzip');
    expect(headers.get('vary')).toMatch(/accept-encoding/i);
  });

  test('does not send a page again that the browser has', async () => {
    const first = await get('/python/', { 'Accept-Encoding': 'identity' });
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/python/', { 'Accept-Encoding': 'identity', 'If-None-Match': etag });
    expect(again.status).toBe(304);
  });

  test('a reader walks about, searches and misses, and no rule is broken', async () => {
    const page = await browser.newPage({ serviceWorkers: 'allow' });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${site.origin}/python/logging/`, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('zombie');
    await page.locator('[role=option]').first().click();
    await page.waitForURL(/\/python\/processes-and-signals\//);
    await page.goto(`${site.origin}/search/?q=subprocess.run`, { waitUntil: 'networkidle' });
    await page.locator('.search-results a').first().waitFor();
    // The first key of a page registers the worker; the one before may have left with its page.
    await page.keyboard.press('Shift');
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(said).toEqual([]);
    await page.goto(`${site.origin}/python/no-such-chapter/`, { waitUntil: 'networkidle' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('No page');
    expect(said).toEqual([expect.stringContaining('404')]);
    await page.close();
  });

  test('no site can show a page in a frame', async () => {
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on('console', (message) => refused.push(message.text()));
    const outer = `${site.origin}/outer/`;
    const body = '<iframe src="/"></iframe>';
    await page.route(outer, (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.goto(outer, { waitUntil: 'networkidle' });
    expect(refused.join()).toContain("frame-ancestors 'none'");
    await page.close();
  });
});

describe.each(servers)('%s below a base path', (name, start) => {
  let site: SiteServer;
  beforeAll(async () => {
    site = await start(small, folder, '/guide');
  });
  afterAll(() => site?.stop());

  test.each([
    ['/guide/', 200],
    ['/guide/tools/first/', 200],
    ['/guide/tools/nowhere/', 404],
    ['/guide/_headers', 404],
    ['/tools/first/', 404],
  ])('%s answers %i with the policy', async (address, status) => {
    const response = await fetch(site.origin + address);
    expect(response.status).toBe(status);
    if (address.startsWith('/guide/'))
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    if (status === 404 && address.startsWith('/guide/'))
      expect(await response.text()).toContain('No page has this address');
  });

  const coding = { nginx: 'gzip', caddy: 'br' }[name];
  // The server of the tests compresses as it sends.
  if (coding)
    test('sends as they lie the files that were compressed beforehand', async () => {
      const { headers, body } = await raw(`${site.origin}/guide/tools/first/`, 'br, gzip');
      expect(headers['content-encoding']).toBe(coding);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      const file = `tools/first/index.html.${coding === 'br' ? 'br' : 'gz'}`;
      expect(body.equals(readFileSync(join(small, file)))).toBe(true);
    });

  test('the base path without its slash leads to the home page', async () => {
    const response = await fetch(`${site.origin}/guide`);
    expect(response.url).toBe(`${site.origin}/guide/`);
  });

  test('search finds a section, and no rule is broken', async () => {
    const page = await browser.newPage({ serviceWorkers: 'allow' });
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`${site.origin}/guide/tools/`, { waitUntil: 'networkidle' });
    await page.keyboard.press('/');
    await page.getByRole('combobox').fill('begin');
    await page.getByRole('option').first().click();
    await page.waitForURL(/\/guide\/tools\/first\/.*#begin$/);
    expect(said).toEqual([]);
    await page.close();
  });
});
