import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type HeaderRule, parseHeaderRules } from '../testing/headers-file.ts';
import { caddyConfig } from './caddy.ts';
import { compressSite } from './compress.ts';
import { nginxConfig } from './nginx.ts';
import type { Place } from './plan.ts';

const usage = `npm run hosting -- nginx      prints a server for nginx's conf.d
npm run hosting -- caddy      prints a site for a Caddyfile
npm run hosting -- compress   writes .br and .gz beside the texts in dist/

  --name guide.example.org    the host name
  --root /srv/guide           the folder that the server reads
`;

const configs: Record<string, (rules: HeaderRule[], place: Place) => string> = {
  nginx: nginxConfig,
  caddy: caddyConfig,
};

/** Prints the configuration of a server for the site in `dist`, from the `_headers` that the build wrote. */
function main(): number {
  const { values, positionals } = readArguments();
  const [what = ''] = positionals;
  const config = Object.hasOwn(configs, what) ? configs[what] : undefined;
  if (!values || positionals.length !== 1 || (!config && what !== 'compress')) {
    process.stderr.write(usage);
    return 2;
  }
  if (!existsSync('dist/_headers')) {
    process.stderr.write('dist/_headers is not there: run npm run build first\n');
    return 1;
  }
  if (config) {
    const rules = parseHeaderRules(readFileSync('dist/_headers', 'utf8'));
    process.stdout.write(config(rules, { name: values.name, root: values.root }));
  } else {
    const { files, saved } = compressSite('dist');
    process.stdout.write(
      `${files} files, ${Math.round(saved / 1000)} kB less on each way (brotli)\n`,
    );
  }
  return 0;
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        name: { type: 'string', default: 'guide.example.org' },
        root: { type: 'string', default: '/srv/guide' },
      },
    });
  } catch {
    return { values: undefined, positionals: [] };
  }
}

process.exitCode = main();
