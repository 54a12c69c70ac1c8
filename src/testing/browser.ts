import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { launchBrowser } from '../print/browser.ts';
import { type ServeOptions, serveSite } from './serve.ts';

/** The finished site, served and ready to be opened in a browser, for the tests of one file. */
export interface OpenSite {
  /** As `http://localhost:4399`. */
  origin: string;
  browser: Browser;
  /** Opens a page of the site in a new browser context, and waits until it is idle. */
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  /** Opens a blank page, which has none of the site's policies. */
  openBlank: () => Promise<Page>;
  close: () => Promise<void>;
}

/**
 * Serves the finished site as a static host does, with its `_headers`, and starts a browser for it.
 * @param port one that no other test file uses
 * @param options another folder than `dist`, the base path that it was built for, and switches of the browser
 */
export async function openSite(
  port: number,
  {
    dist = 'dist',
    base,
    switches,
  }: { dist?: string; switches?: readonly string[] } & Pick<ServeOptions, 'base'> = {},
): Promise<OpenSite> {
  const server = await serveSite(resolve(dist), { port, ...(base && { base }) });
  const browser = await launchBrowser(switches);
  const { origin } = server;
  return {
    origin,
    browser,
    async open(address, options) {
      const page = await (await browser.newContext(options)).newPage();
      if (options?.javaScriptEnabled === false) await page.goto(origin + address);
      else await openSettled(page, origin + address);
      return page;
    },
    openBlank: () => browser.newPage(),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}

/**
 * Opens an address, and waits until the page is idle and has the answer to every request of its own.
 * It waits for what Playwright's `networkidle` does, without the half second of silence after it.
 */
export async function openSettled(page: Page, url: string): Promise<void> {
  const unanswered = new Set<Request>();
  const answered = (request: Request) => unanswered.delete(request);
  page.on('request', (request) => unanswered.add(request));
  page.on('requestfinished', answered);
  page.on('requestfailed', answered);
  await page.goto(url, { waitUntil: 'load' });
  // A page whose machine is at work may have no idle moment of its own, so one is given after two seconds.
  const idle = () =>
    page.evaluate(
      () => new Promise((done) => requestIdleCallback(() => done(null), { timeout: 2_000 })),
    );
  // An answer may begin other requests, so the last idle moment is one that began with all answers there.
  let answersThere = false;
  do {
    answersThere = unanswered.size === 0;
    await idle();
  } while (!answersThere || unanswered.size > 0);
}
