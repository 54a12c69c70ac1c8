import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../print/browser.ts';
import { type ServeOptions, serveSite } from './serve.ts';

/** The finished site, served and ready to be opened in a browser, for the tests of one file. */
export interface OpenSite {
  /** As `http://localhost:4399`. */
  origin: string;
  browser: Browser;
  /** Opens a page of the site in a new browser context. */
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
      await page.goto(origin + address, { waitUntil: 'load' });
      return page;
    },
    openBlank: () => browser.newPage(),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
