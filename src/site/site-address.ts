/** Where the site is to be published. */
export interface SiteAddress {
  /** Origin, as `https://example.org`. */
  site: string;
  /** As "/" or "/guide". */
  base: string;
}

/** What a path may hold and be the same in an address, in a folder's name and in a link. */
const plainPath = /^(?:\/[\w.~-]+)*$/;

/**
 * Reads where the site is to be published from the settings of a build.
 * @param settings `SITE_URL`, which may end in a slash or hold the path too, and `BASE_PATH`, with or without
 *   slashes around it
 * @throws Error that names the setting and says what to write
 */
export function siteAddress(settings: Record<string, string | undefined>): SiteAddress {
  const { SITE_URL: given = '', BASE_PATH: path = '' } = settings;
  const url = urlOf(given.trim() || 'http://localhost:4321');
  const own = trimmed(url.pathname);
  const base = trimmed(path.trim());
  for (const [name, value] of [
    ['SITE_URL', own],
    ['BASE_PATH', base],
  ]) {
    if (!plainPath.test(value ?? ''))
      throw new Error(
        `${name}: the path "${value}" may hold only letters a to z, digits, "-", "_", "." and "~" between its slashes`,
      );
  }
  if (own !== '' && base !== '' && own !== base)
    throw new Error(`SITE_URL has the path ${own} and BASE_PATH is ${base}: leave one of them out`);
  return { site: url.origin, base: own || base || '/' };
}

function urlOf(given: string): URL {
  const example = 'https://example.org';
  const url = wholeAddress('SITE_URL', given, example);
  if (url.search || url.hash) throw notWhole('SITE_URL', given, example);
  return url;
}

/**
 * Reads an address of the web from a setting.
 * @param example of what to write
 * @throws Error that names the setting and says what to write
 */
export function wholeAddress(setting: string, given: string, example: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw notWhole(setting, given, example);
  return url;
}

const notWhole = (setting: string, given: string, example: string) =>
  new Error(`${setting} is "${given}": write the whole address, as ${example}`);

/** A path with a slash before it and none behind it; nothing for the root. */
function trimmed(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '' : `/${inner}`;
}
