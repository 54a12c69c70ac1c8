import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../print/browser.ts';
import { headersFor, parseHeaderRules } from './headers-file.ts';

const dist = resolve('dist');
const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
const rules = parseHeaderRules(readFileSync(join(dist, '_headers'), 'utf8'));
const manual = readFileSync('.github/HOSTING.md', 'utf8');
const configIn = (language: string) =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(manual)?.[1] ?? '';

/** The servers that the manual has a configuration for, as a reader of it would run them. */
const hosts = {
  nginx: {
    command: '/usr/sbin/nginx',
    config: (port: number) => `user root; daemon off; worker_processes 1; pid ${folder}/pid;
events {}
http {
  access_log off; client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
${configIn('nginx')
  .replace('listen 80', `listen 127.0.0.1:${port}`)
  .replace('/srv/guide', dist)
  .replace('include mime.types', 'include /etc/nginx/mime.types')}
}`,
    run: (file: string) => ['-p', folder, '-c', file, '-e', 'stderr'],
  },
  caddy: {
    command: '/usr/bin/caddy',
    config: (port: number) =>
      `{\n\tadmin off\n}\n${configIn('caddyfile')
        .replace('guide.example.org', `http://localhost:${port}`)
        .replace('/srv/guide', dist)}`,
    run: (file: string) => ['run', '--config', file, '--adapter', 'caddyfile'],
  },
};
const installed = (Object.keys(hosts) as (keyof typeof hosts)[]).filter(
  (name) => spawnSync(hosts[name].command, ['version']).error === undefined,
);

test('in continuous integration each server of the manual is there to be tried', () => {
  if (process.env['CI']) expect(installed).toEqual(Object.keys(hosts));
  else if (installed.length < 2)
    console.warn('NOT CHECKED: nginx and caddy are not both installed');
});

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const firstIn = (path: string) => `${path}/${readdirSync(join(dist, path))[0]}`;
const files: [address: string, type: RegExp][] = [
  ['/', /^text\/html; charset=utf-8$/],
  ['/python/logging/', /^text\/html; charset=utf-8$/],
  ['/python/logging.md', /^text\/markdown; charset=utf-8$/],
  ['/sw.js', /^text\/javascript/],
  [firstIn('/_astro'), /^text\/javascript/],
  [firstIn('/pagefind/fragment'), /./],
];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(installed)('%s', (name) => {
  let origin: string;
  let server: ChildProcess;
  beforeAll(async () => {
    const port = await freePort();
    const file = join(folder, name);
    writeFileSync(file, hosts[name].config(port));
    const { command, run } = hosts[name];
    const env = { PATH: process.env['PATH'], HOME: folder };
    server = spawn(command, run(file), { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let printed = '';
    server.stderr?.on('data', (text) => {
      printed += text;
    });
    origin = `http://localhost:${port}`;
    for (let tries = 0; tries < 100; tries++) {
      if (
        await fetch(origin)
          .then(() => true)
          .catch(() => false)
      )
        return;
      await sleep(100);
    }
    throw new Error(`${name} does not answer:\n${printed}`);
  });
  afterAll(async () => {
    server.kill('SIGTERM');
    if (server.exitCode === null) await new Promise((resolve) => server.once('exit', resolve));
  });

  test.each(files)('sends %s with its type and the headers of _headers', async (address, type) => {
    const { status, headers } = await fetch(origin + address);
    expect(status).toBe(200);
    expect(headers.get('content-type') ?? '-').toMatch(type);
    for (const [name, value] of headersFor(rules, address)) {
      const sent = headers.get(name) ?? '';
      // What `_headers` says in two rules is one policy after the other here.
      const expected = name === 'content-security-policy' ? value.replace(', ', '; ') : value;
      if (name !== 'content-type') expect([name, sent]).toEqual([name, expected]);
    }
    if (!address.startsWith('/_astro') && !address.startsWith('/pagefind'))
      expect(headers.get('cache-control')).toBe('no-cache');
  });

  test.each(['/nowhere/', '/_astro/gone.js', '/_astro/', '/_headers', '/q/x/y/'])(
    'answers %s with the page for missing addresses, which no cache keeps',
    async (address) => {
      const response = await fetch(origin + address);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('No page has this address');
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('compresses pages, and leads from a folder without its slash to the page', async () => {
    const { headers, url } = await fetch(`${origin}/python/logging`);
    expect(url).toBe(`${origin}/python/logging/`);
    expect(headers.get('content-encoding')).toBe('gzip');
  });

  test('a reader searches and follows a hit, and no policy is broken', async () => {
    const page = await (await browser.newContext({ serviceWorkers: 'allow' })).newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(`${origin}/python/logging/`, { waitUntil: 'networkidle' });
    const field = page.getByRole('combobox');
    await page.keyboard.press('/');
    await field.fill('zombie');
    await page.locator('.search-all[href$="?q=zombie"]').waitFor();
    await page.locator('[role=option]').first().click();
    await page.waitForURL(/\/python\/processes-and-signals\//);
    expect(said).toEqual([]);
    await page.context().close();
  });
});
