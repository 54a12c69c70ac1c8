import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { request as ask, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { writeOffline } from '../offline/write-offline.ts';
import { launchBrowser } from '../print/browser.ts';
import { serveSite } from './serve.ts';

/** What goes wrong between the browser and the site. */
interface Connection {
  /** True when every connection is closed without an answer. */
  cut: boolean;
  /** What each request waits for before it is forwarded to the site; forwarded at once where absent. */
  hold?: (() => Promise<void>) | undefined;
  /** True when the server answers every request with status 503. */
  serverFails?: boolean;
  /** Paths that the server answers with status 404. */
  missingPaths?: RegExp | undefined;
  /** Text that is sent instead of the script of the service worker. */
  workerScript?: string | undefined;
}

/** The finished site and a later build of it, behind a proxy that can break the connection. */
export interface TestSite {
  origin: string;
  browser: Browser;
  /** The state of the connection, which tests change. */
  connection: Connection;
  /** Paths of the requests since the test last emptied this list. */
  requests: string[];
  /** Publishes the first or the later build. */
  publish: (build: 'first' | 'next') => void;
  /** Opens a browser context without data, in which service workers are allowed. */
  newReader: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Opens a page as a new reader, clicks, which registers the service worker, and waits until that has stored it. */
  readerAt: (address: string) => Promise<Page>;
  /** Restores the connection and publishes the first build. */
  reset: () => void;
  close: () => Promise<void>;
}

/** The heading that the later build has on the page of the part. */
export const nextTitle = 'As the next build has it';

/** Serves `dist`, and as the later build a copy of it in which one page has changed and all assets have new names. */
export async function startTestSite(): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const dist = resolve('dist');
  const next = join(folder, 'next');
  cpSync(dist, next, { recursive: true });
  await makeNextBuild(next);
  const servers = { first: await serveSite(dist), next: await serveSite(next) };
  let published: keyof typeof servers = 'first';
  const connection: Connection = { cut: false };
  const requests: string[] = [];
  const proxy = createServer((request, response) => {
    const path = request.url ?? '/';
    requests.push(path);
    const forward = () => {
      if (connection.cut) return request.socket.destroy();
      if (connection.serverFails) return response.writeHead(503).end('try later');
      if (connection.missingPaths?.test(path)) return response.writeHead(404).end('not found');
      if (connection.workerScript && path === '/sw.js')
        return response.setHeader('content-type', 'text/javascript').end(connection.workerScript);
      // Compressing 9 MB would take most of the time of the tests.
      const headers = { ...request.headers, 'accept-encoding': '' };
      const { method } = request;
      const forwarded = ask(servers[published].origin + path, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      return forwarded.on('error', () => response.destroy()).end();
    };
    if (connection.hold && !connection.cut) void connection.hold().then(forward);
    else forward();
  });
  await new Promise<void>((done) => proxy.listen(0, 'localhost', done));
  const browser = await launchBrowser();
  const origin = `http://localhost:${(proxy.address() as AddressInfo).port}`;
  const newReader = (options: BrowserContextOptions = {}) =>
    browser.newContext({ serviceWorkers: 'allow', ...options });
  return {
    origin,
    browser,
    connection,
    requests,
    publish(build) {
      published = build;
    },
    newReader,
    async readerAt(address) {
      const page = await (await newReader()).newPage();
      await page.goto(origin + address);
      await page.mouse.click(5, 300);
      await waitForServiceWorker(page);
      // The worker stores the first page only after the page has sent it its address.
      const { pathname } = new URL(page.url());
      const isCached = () =>
        page.evaluate(async (url) => Boolean(await caches.match(url)), pathname);
      while (!(await isCached())) await sleep(50);
      return page;
    },
    reset() {
      published = 'first';
      Object.assign(connection, {
        cut: false,
        hold: undefined,
        serverFails: false,
        missingPaths: undefined,
        workerScript: undefined,
      } satisfies Connection);
    },
    async close() {
      await browser.close();
      proxy.closeAllConnections();
      proxy.close();
      await Promise.all(Object.values(servers).map(({ stop }) => stop()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until an active service worker controls a page. */
export async function waitForServiceWorker(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

async function makeNextBuild(dist: string): Promise<void> {
  const assets = join(dist, '_astro');
  const names = readdirSync(assets);
  const renamed = new Map(names.map((name) => [name, name.replace(/\.(\w+)$/, 'N.$1')]));
  for (const [name, to] of renamed) renameSync(join(assets, name), join(assets, to));
  const pattern = new RegExp(names.map((name) => RegExp.escape(name)).join('|'), 'g');
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:html|js)$/.test(file) || file === 'sw.js') continue;
    const path = join(dist, file);
    let text = readFileSync(path, 'utf8').replace(pattern, (name) => renamed.get(name) ?? name);
    if (file === join('python', 'index.html'))
      text = text.replace(/<h1[^>]*>[\s\S]*?<\/h1>/, `<h1>${nextTitle}</h1>`);
    writeFileSync(path, text);
  }
  await writeOffline(dist);
}
