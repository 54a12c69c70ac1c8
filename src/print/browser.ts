import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts a real Chromium: the one that npm ships on Linux x64, elsewhere an installed Chrome.
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
  // Fonts of our own, so that a page breaks its lines alike on every machine.
  const env = {
    ...process.env,
    FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)),
    XDG_CACHE_HOME: resolve('.tmp/chromium'),
  };
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    ...switches,
  ];
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return playwright.launch({ channel: 'chrome', args, env });
  // The package unpacks into the temporary folder and reuses whatever lies there: give it one of ours.
  const folder = resolve('.tmp/chromium');
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  process.env['TMPDIR'] = folder;
  const { default: chromium } = await import('@sparticuz/chromium');
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args,
    env,
    headless: true,
  });
}
