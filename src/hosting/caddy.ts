import type { HeaderRule } from '../testing/headers-file.ts';
import { askFirst, type Place, planOf, quoted } from './plan.ts';

/**
 * The site as a block of a Caddyfile. Caddy gets the certificate itself when the name is a host name.
 *
 * What removes a header or gives it only where it is absent stands apart: Caddy puts off a block that
 * holds such a line until the answer is written, and loses the block on the way to the page for missing
 * addresses.
 * @see https://caddyserver.com/docs/caddyfile/directives/header
 */
export function caddyConfig(rules: readonly HeaderRule[], place: Place): string {
  const { base, always, byPath, types } = planOf(rules);
  const special = [...byPath, ['Content-Type', types] as const].flatMap(([name, values]) =>
    [...Map.groupBy(values, ([, value]) => value)].map(([value, same], index) => {
      const matcher = `@${name.toLowerCase()}-${index + 1}`;
      const patterns = same.map(([pattern]) => pattern).join('|');
      return `\t${matcher} path_regexp ^(?:${patterns})$\n\theader ${matcher} ${name} ${quoted(value)}\n`;
    }),
  );
  return `${place.name} {
\t# ${base === '' ? 'What the build put into dist/.' : `Its folder ${base}/ is what the build put into dist/.`}
\troot * ${place.root}
\tencode zstd gzip
\theader {
${always.map(([name, value]) => `\t\t${name} ${quoted(value)}`).join('\n')}
\t\t# Once everything on this host name is served over https, and for good:
\t\t# Strict-Transport-Security "max-age=63072000"
\t}
\theader ?Cache-Control ${quoted(askFirst)}
\theader -Server
${special.join('')}\tfile_server {
\t\t# Sends page.html.br when it lies beside page.html: npm run hosting -- compress
\t\tprecompressed br gzip
\t\thide _headers
\t}
\thandle_errors {
\t\t# What was said of a file does not hold for the page that says that it is missing.
\t\theader Cache-Control ${quoted(askFirst)}
\t\theader Content-Type "text/html; charset=utf-8"
\t\theader -Server
\t\trewrite * ${base}/404.html
\t\tencode zstd gzip
\t\tfile_server
\t}
}
`;
}
