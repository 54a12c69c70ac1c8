import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

/** Milliseconds that a browser action may take. On a busy machine a booklet needs more than Playwright's 30 seconds. */
export const browserTimeoutMs = 110_000;

/**
 * Starts Chromium: on Linux x64 the one of the npm package, elsewhere an installed Chrome. Does not use the switches
 * that the package recommends, because they turn web security off.
 * @param switches additional command-line switches of Chromium
 */
export async function launchBrowser(switches: readonly string[] = []): Promise<Browser> {
  const browser = await launchChromium(switches);
  const newContext = browser.newContext.bind(browser);
  // Playwright cannot intercept the requests of a service worker, so service workers are blocked unless a test allows
  // them.
  browser.newContext = async (options) => {
    const context = await newContext({ serviceWorkers: 'block', ...options });
    context.setDefaultTimeout(browserTimeoutMs);
    return context;
  };
  return browser;
}

async function launchChromium(switches: readonly string[]): Promise<Browser> {
  // With the same fonts on every machine, pages break their lines at the same places.
  const env = {
    ...process.env,
    FONTCONFIG_FILE: writeFontsConfig(),
  };
  const args = [
    '--no-sandbox',
    '--disable-background-networking',
    '--disable-component-update',
    ...switches,
  ];
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return playwright.launch({ channel: 'chrome', args, env });
  // The package unpacks into the temporary folder and reuses what is already there, so it gets a folder of this
  // project.
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

/**
 * Writes a configuration of Fontconfig with the fonts of the npm package only.
 * @returns its path
 * @see https://www.freedesktop.org/software/fontconfig/fontconfig-user.html
 */
function writeFontsConfig(): string {
  const fonts = dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json'));
  const folder = resolve('.tmp/chromium');
  const families = {
    serif: 'DejaVu Serif',
    'sans-serif': 'DejaVu Sans',
    'system-ui': 'DejaVu Sans',
    monospace: 'DejaVu Sans Mono',
  };
  const aliases = Object.entries(families).map(
    ([family, font]) =>
      `<alias><family>${family}</family><prefer><family>${font}</family></prefer></alias>`,
  );
  // Fontconfig would choose the mathematical font for text of any other family.
  const rejectedFonts =
    '<selectfont><rejectfont><glob>*/DejaVuMath*</glob></rejectfont></selectfont>';
  const directories = `<dir>${join(fonts, 'ttf')}</dir><cachedir>${join(folder, 'fontconfig')}</cachedir>`;
  const config = `<?xml version="1.0"?>\n<fontconfig>${directories}${rejectedFonts}${aliases.join('')}</fontconfig>\n`;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'fonts.conf');
  // Another test may be reading the file, so it is only written when it differs.
  if (!existsSync(path) || readFileSync(path, 'utf8') !== config) writeFileSync(path, config);
  return path;
}
