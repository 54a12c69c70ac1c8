/** The address at which the site is to be published. */
export interface SiteAddress {
  /** Origin, as `https://example.org`. */
  site: string;
  /** Base path, as "/" or "/guide". */
  base: string;
}

/** A path of characters that need no encoding in an address and are allowed in the name of a folder. */
const plainPath = /^(?:\/(?!\.{1,2}(?:\/|$))[\w.~-]+)*$/;
/** Matches a path that ends in the file name of a page, as "/guide/index.html"; a base path is a folder. */
const pagePath = /\.(?:html?|php)$/i;

/**
 * Reads the address of the site from the environment variables of a build.
 * @param settings `SITE_URL`, which may end in a slash or hold the path too, and `BASE_PATH`, with or without
 *   slashes around it
 * @throws Error that names the setting and says what to write
 */
export function siteAddress(settings: Record<string, string | undefined>): SiteAddress {
  const { SITE_URL: value = '', BASE_PATH: path = '' } = settings;
  const url = parseSiteUrl(value.trim() || 'http://localhost:4321');
  const urlPath = normalisePath(url.pathname);
  const basePath = normalisePath(path.trim());
  for (const [name, value] of [
    ['SITE_URL', urlPath],
    ['BASE_PATH', basePath],
  ]) {
    if (!plainPath.test(value ?? ''))
      throw new Error(
        `${name}: the path "${value}" may hold only letters a to z, digits, "-", "_", "." and "~" between its slashes, and no "." or ".." alone`,
      );
    if (pagePath.test(value ?? ''))
      throw new Error(`${name}: the path "${value}" is that of a page: write the folder`);
  }
  if (urlPath !== '' && basePath !== '' && urlPath !== basePath)
    throw new Error(
      `SITE_URL has the path ${urlPath} and BASE_PATH is ${basePath}: leave one of them out`,
    );
  return { site: url.origin, base: urlPath || basePath || '/' };
}

function parseSiteUrl(value: string): URL {
  const example = 'https://example.org';
  const url = parseWebAddress('SITE_URL', value, example);
  if (url.search || url.hash) throw incompleteAddress('SITE_URL', value, example);
  return url;
}

/**
 * Parses the http or https address in a setting.
 * @param setting name of the setting, for the error
 * @param example valid address, for the error
 * @throws Error that names the setting and says what to write
 */
export function parseWebAddress(setting: string, value: string, example: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password)
    throw incompleteAddress(setting, value, example);
  return url;
}

const incompleteAddress = (setting: string, value: string, example: string) =>
  new Error(`${setting} is "${value}": write the whole address, as ${example}`);

/** A path with a leading slash and no trailing one; "" for the root. */
function normalisePath(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '' : `/${inner}`;
}
