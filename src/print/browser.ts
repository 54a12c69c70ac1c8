import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
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

/**
 * Writes a configuration of Fontconfig that knows the fonts of our package, and no others.
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
  // A font of mathematical signs would stand in for text that names none of these families.
  const signs = '<selectfont><rejectfont><glob>*/DejaVuMath*</glob></rejectfont></selectfont>';
  const places = `<dir>${join(fonts, 'ttf')}</dir><cachedir>${join(folder, 'fontconfig')}</cachedir>`;
  const config = `<?xml version="1.0"?>\n<fontconfig>${places}${signs}${aliases.join('')}</fontconfig>\n`;
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'fonts.conf');
  // Another test file may be reading it.
  if (!existsSync(path) || readFileSync(path, 'utf8') !== config) writeFileSync(path, config);
  return path;
}
