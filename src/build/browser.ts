import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Starts a real Chromium for tests: the one that npm ships on Linux x64, elsewhere an installed Chrome.
 * The switches of the npm package are not used, since they turn web security off.
 */
export async function launchBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
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
