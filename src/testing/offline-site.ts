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
import { setTimeout as passed } from 'node:timers/promises';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { writeOffline } from '../offline/write-offline.ts';
import { launchBrowser } from '../print/browser.ts';
import { serveSite } from './serve.ts';

interface Line {
  /** Nothing comes through. */
  cut: boolean;
  /** Milliseconds until each request reaches the site. */
  delay: number;
  /** The server answers, and is out of order. */
  broken?: boolean;
  /** What the site does not have. */
  missing?: RegExp | undefined;
  /** What is sent in place of the service worker. */
  worker?: string | undefined;
}

/** The finished site and a next build of it, behind a line that can be cut. */
export interface TestSite {
  origin: string;
  browser: Browser;
  /** What goes wrong between browser and site. */
  line: Line;
  /** Addresses asked for since it was last emptied, without the origin. */
  asked: string[];
  /** Publishes a build in place of the one before. */
  publish: (build: 'first' | 'next') => void;
  /** A reader with an empty browser, whose pages may have a service worker. */
  reader: (options?: BrowserContextOptions) => Promise<BrowserContext>;
  /** A page of a new reader who has made a first move, and whose service worker is there. */
  readerAt: (address: string) => Promise<Page>;
  /** Mends the line and publishes the first build. */
  mend: () => void;
  close: () => Promise<void>;
}

/** What the next build says in place of a heading of the part's page. */
export const nextTitle = 'As the next build has it';

/** Serves `dist`, and a copy of it with one page changed and all scripts under new names. */
export async function startTestSite(): Promise<TestSite> {
  const folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const dist = resolve('dist');
  const next = join(folder, 'next');
  cpSync(dist, next, { recursive: true });
  await makeNext(next);
  const servers = { first: await serveSite(dist), next: await serveSite(next) };
  let published: keyof typeof servers = 'first';
  const line: Line = { cut: false, delay: 0 };
  const asked: string[] = [];
  const proxy = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const pass = () => {
      if (line.cut) return request.socket.destroy();
      if (line.broken) return response.writeHead(503).end('try later');
      if (line.missing?.test(path)) return response.writeHead(404).end('not found');
      if (line.worker && path === '/sw.js')
        return response.setHeader('content-type', 'text/javascript').end(line.worker);
      // Compressing 9 MB would be most of what the tests take.
      const headers = { ...request.headers, 'accept-encoding': '' };
      const { method } = request;
      const onward = ask(servers[published].origin + path, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        answer.pipe(response);
      });
      return onward.on('error', () => response.destroy()).end();
    };
    if (line.delay === 0 || line.cut) pass();
    else setTimeout(pass, line.delay);
  });
  await new Promise<void>((done) => proxy.listen(0, 'localhost', done));
  const browser = await launchBrowser();
  const origin = `http://localhost:${(proxy.address() as AddressInfo).port}`;
  const reader = (options: BrowserContextOptions = {}) =>
    browser.newContext({ serviceWorkers: 'allow', ...options });
  return {
    origin,
    browser,
    line,
    asked,
    publish(build) {
      published = build;
    },
    reader,
    async readerAt(address) {
      const page = await (await reader()).newPage();
      await page.goto(origin + address);
      await page.mouse.click(5, 300);
      await controlled(page);
      // The first page is kept once it has been told to the worker.
      const { pathname } = new URL(page.url());
      const isKept = () => page.evaluate(async (url) => Boolean(await caches.match(url)), pathname);
      while (!(await isKept())) await passed(50);
      return page;
    },
    mend() {
      published = 'first';
      Object.assign(line, {
        cut: false,
        delay: 0,
        broken: false,
        missing: undefined,
        worker: undefined,
      });
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

/** Waits until the service worker answers for a page. */
export async function controlled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

async function makeNext(dist: string): Promise<void> {
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
