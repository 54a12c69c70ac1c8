import type { HeaderRule } from '../testing/headers-file.ts';
import { askFirst, type Place, planOf, quoted } from './plan.ts';

/** Texts that nginx should compress and name the encoding of, besides HTML, with which it always does. */
const compressed = [
  'application/atom+xml',
  'application/javascript',
  'application/json',
  'application/xml',
  'image/svg+xml',
  'text/css',
  'text/javascript',
  'text/markdown',
  'text/plain',
  'text/x-python',
  'text/xml',
];

/**
 * The site as a configuration of nginx, for its `conf.d` or `sites-enabled`.
 *
 * Headers are said once, in the server: a location with an `add_header` of its own would lose all
 * others. What differs by path is a map, read after the way to the page for missing addresses, so that
 * nobody keeps a missing file for a year.
 * @param listen as "80" or "127.0.0.1:8080"
 * @see https://nginx.org/en/docs/http/ngx_http_headers_module.html
 */
export function nginxConfig(rules: readonly HeaderRule[], place: Place, listen = '80'): string {
  const { base, always, byPath, types } = planOf(rules);
  const variable = (name: string) => `$guide_${name.toLowerCase().replaceAll('-', '_')}`;
  const maps = [...byPath].map(([name, values]) => {
    const usual = name === 'Cache-Control' ? askFirst : '';
    const lines = values.map(([pattern, value]) => `  "~^${pattern}$" ${quoted(value)};`);
    return `map $uri ${variable(name)} {\n  default "${usual}";\n${lines.join('\n')}\n}\n`;
  });
  const headers = [
    ...always.map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`),
    ...[...byPath.keys()].map((name) => `  add_header ${name} ${variable(name)} always;`),
  ];
  const locations = types.map(
    ([pattern, value]) =>
      `  location ~ "^${pattern}$" {\n    types { }\n    default_type ${quoted(withoutCharset(value))};\n  }\n`,
  );
  return `${maps.join('')}
server {
  listen ${listen};
  server_name ${place.name};
  # ${base === '' ? 'What the build put into dist/.' : `Its folder ${base}/ is what the build put into dist/.`}
  root ${place.root};
  index index.html;
  charset utf-8;
  charset_types ${compressed.join(' ')};
  server_tokens off;
  # Behind a proxy nginx does not know the scheme and port that readers see.
  absolute_redirect off;

  gzip on;
  gzip_vary on;
  gzip_comp_level 6;
  gzip_types ${compressed.join(' ')};
  # Sends page.html.gz when it lies beside page.html: npm run hosting -- compress
  gzip_static on;

${headers.join('\n')}
  # Once everything on this host name is served over https, and for good:
  # add_header Strict-Transport-Security "max-age=63072000" always;

  # A folder without a page is as missing as any other address.
  error_page 403 404 =404 ${base}/404.html;
  location = ${base}/404.html {
    internal;
  }
  location = ${base}/_headers {
    return 404;
  }
${locations.join('')}}
`;
}

/** nginx compresses by the bare type, and adds the encoding itself. */
const withoutCharset = (type: string) => type.replace(/;.*$/, '');
