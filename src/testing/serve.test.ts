import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from './serve.ts';

const dist = mkdtempSync(join(tmpdir(), 'serve-'));
let site: SiteServer;
let below: SiteServer;
beforeAll(async () => {
  mkdirSync(join(dist, 'python/_astro'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), '<h1>home</h1>');
  writeFileSync(join(dist, '404.html'), '<h1>missing</h1>');
  writeFileSync(join(dist, 'python/index.html'), 'python '.repeat(500));
  writeFileSync(join(dist, 'python/a.md'), '# a');
  writeFileSync(join(dist, 'picture.png'), 'png');
  writeFileSync(
    join(dist, '_headers'),
    '/*\n  X-Content-Type-Options: nosniff\n/*.md\n  Content-Type: text/markdown\n  Cache-Control: no-cache\n',
  );
  site = await serveSite(dist);
  below = await serveSite(dist, { base: '/guide/' });
});
afterAll(async () => {
  await site.stop();
  await below.stop();
  rmSync(dist, { recursive: true });
});

const get = (address: string, init: RequestInit = {}) =>
  fetch(site.origin + address, { redirect: 'manual', ...init });

/** Asks for a path as it stands, which `fetch` would tidy. */
const raw = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { port } = new URL(site.origin);
    request({ host: 'localhost', port, path }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });

test('a page is the index of its folder, with the headers of its rules', async () => {
  const response = await get('/python/');
  expect(response.status).toBe(200);
  expect(await response.text()).toContain('python python');
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
});

test('a rule wins over what the host would say itself', async () => {
  const { headers } = await get('/python/a.md');
  expect(headers.get('content-type')).toBe('text/markdown');
  expect(headers.get('cache-control')).toBe('no-cache');
});

test('a folder without its slash leads to it, with the query', async () => {
  const response = await get('/python?q=1');
  expect(response.status).toBe(308);
  expect(response.headers.get('location')).toBe('/python/?q=1');
});

test.each(['/nowhere/', '/_headers', '/python/_astro/', '/python/index.html/', '/b.md'])(
  '%s is missing: the page for that, as HTML with status 404',
  async (address) => {
    const response = await get(address);
    expect(response.status).toBe(404);
    expect(await response.text()).toBe('<h1>missing</h1>');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

test.each(['/../package.json', '/%2e%2e/package.json', '/..%2fpackage.json', '/%00', '/%'])(
  '%s leads out of nothing',
  async (path) => {
    expect(await raw(path)).toBe(404);
  },
);

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['identity', null],
])('text is compressed for %s', async (accepted, coding) => {
  const response = await get('/python/', { headers: { 'Accept-Encoding': accepted } });
  expect(response.headers.get('content-encoding')).toBe(coding);
  expect(response.headers.get('vary')).toBe('Accept-Encoding');
  expect((await response.text()).length).toBe(3500);
});

test('a picture is not compressed', async () => {
  expect((await get('/picture.png')).headers.has('content-encoding')).toBe(false);
});

test('what the browser has already is not sent again', async () => {
  const tag = (await get('/python/')).headers.get('etag') ?? '';
  const again = await get('/python/', { headers: { 'If-None-Match': tag } });
  expect(again.status).toBe(304);
});

test('HEAD has the headers and no body', async () => {
  const response = await get('/python/', { method: 'HEAD' });
  expect(response.headers.get('etag')).toBeTruthy();
  expect(await response.text()).toBe('');
});

describe('below a base path', () => {
  test.each([
    ['/guide/', 200],
    ['/guide', 308],
    ['/guide/python', 308],
    ['/', 404],
    ['/guidepython/', 404],
  ])('%s answers %i', async (address, status) => {
    const response = await fetch(below.origin + address, { redirect: 'manual' });
    expect(response.status).toBe(status);
  });
});

test('a port that is taken is no obstacle', async () => {
  const port = Number(new URL(site.origin).port);
  const other = await serveSite(dist, { port });
  expect(other.origin).not.toBe(site.origin);
  expect((await fetch(other.origin)).status).toBe(200);
  await other.stop();
});
