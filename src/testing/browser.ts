import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  type Page,
  chromium as playwright,
} from 'playwright-core';
import { type ServeOptions, serveSite } from './serve.ts';

/**
 * Starts a real Chromium for tests: the one that npm ships on Linux x64, elsewhere an installed Chrome.
 * The switches of the npm package are not used, since they turn web security off.
 * @param switches more of them, for a setting that a page cannot be given otherwise
 */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const browser = await launch(switches);
  const newContext = browser.newContext.bind(browser);
  // Playwright does not route what a service worker fetches, so one is there only where a test asks for it.
  browser.newContext = (options) => newContext({ serviceWorkers: 'block', ...options });
  return browser;
}

async function launch(switches: readonly string[]): Promise<Browser> {
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    ...switches,
  ];
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return playwright.launch({ channel: 'chrome', args });
  // The package unpacks into the temporary folder and reuses whatever lies there: give it one of ours.
  const folder = resolve('.tmp/chromium');
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args,
    headless: true,
  });
}

/** The finished site in a browser, for the tests of one file. */
export interface OpenSite {
  /** As `http://localhost:4399`. */
  origin: string;
  browser: Browser;
  /** Opens a page of the site in a context of its own. */
  open: (address: string, options?: BrowserContextOptions) => Promise<Page>;
  /** A page that is not of the site. */
  blank: () => Promise<Page>;
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
    blank: () => browser.newPage(),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
