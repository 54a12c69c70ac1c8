import type { HeaderRule } from '../testing/headers-file.ts';

/**
 * What a page could ask of the browser, and no page of the guide does. Only names that Chromium has
 * known for years: it warns in the console of each that it does not know, and other browsers read none.
 * Not here, since the guide uses them: clipboard-write, web-share.
 * @see https://www.w3.org/TR/permissions-policy/
 */
const denied = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** For files whose names change with their content. */
const forEver = 'public, max-age=31536000, immutable';

/**
 * Every header that a host should send: the one source of `_headers` and of the nginx and Caddy
 * configurations. Each address has each header from one rule only, since hosts join what comes twice.
 *
 * There is no Strict-Transport-Security: it binds the whole host name, for as long as it says, and what
 * else lives there is the operator's to know.
 * @param policy the Content-Security-Policy that fits all pages
 * @param base path that the site is built for, as "" or "/guide"
 */
export function hostRules(policy: string, base: string): HeaderRule[] {
  const always: HeaderRule['headers'] = [
    ['Content-Security-Policy', policy],
    ['X-Content-Type-Options', 'nosniff'],
    ['Referrer-Policy', 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', denied.map((name) => `${name}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
  ];
  // Scripts and the index are of use to the guide alone; its pictures and texts may be shown elsewhere.
  const own: [string, string] = ['Cross-Origin-Resource-Policy', 'same-origin'];
  const rules: [path: string, ...headers: HeaderRule['headers']][] = [
    ['/*', ...always],
    ['/_astro/*', ['Cache-Control', forEver], own],
    ['/search-index/*', own],
    ['/search-index/parts/*', ['Cache-Control', forEver]],
    // A service worker that a cache holds back would hold back every later version of the site.
    ['/sw.js', ['Cache-Control', 'no-cache'], own],
    ['/offline.json', ['Cache-Control', 'no-cache']],
    // Hosts take these for bytes to download, or for text in an encoding of their own.
    ['/*.md', ['Content-Type', 'text/markdown; charset=utf-8']],
    ['/*.py', ['Content-Type', 'text/x-python; charset=utf-8']],
    ['/*.epub', ['Content-Type', 'application/epub+zip']],
    ['/changes/feed.xml', ['Content-Type', 'application/atom+xml; charset=utf-8']],
  ];
  return rules.map(([path, ...headers]) => ({ path: base + path, headers }));
}
