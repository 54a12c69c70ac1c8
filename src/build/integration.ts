import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildIndex } from '../search/build-index.ts';
import { contentRoot } from '../series/content-root.ts';
import type { Diagnostic } from '../series/diagnostics.ts';
import type { LoadedSeries } from '../series/load.ts';
import { checkContent } from './check-content.ts';
import { readFinishedPage } from './finished-pages.ts';
import { sharedPolicy, writePolicy } from './policy.ts';
import { forGitHub, forTerminal } from './reporters.ts';
import { uniqueIds } from './unique-ids.ts';

/** The guide's own steps around Astro's build, in the order in which they run. */
export function guide(): AstroIntegration {
  let outDir = '';
  let series: LoadedSeries | undefined;
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (existsSync(join(contentRoot(), 'glossary.yaml'))) {
          injectRoute({ pattern: '/glossary/', entrypoint: 'src/pages/_glossary.astro' });
        }
        if (command !== 'build') return;
        const checked = checkContent(contentRoot());
        stopOn(checked.problems);
        series = checked.series;
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = () => {
          const { problems } = checkContent(contentRoot());
          if (problems.length > 0) logger.error(forTerminal(problems));
        };
        check();
        server.watcher.add(contentRoot()).on('change', (path) => {
          if (path.startsWith(contentRoot())) check();
        });
      },
      'astro:build:start': () => {
        process.once('exit', (code) => {
          if (code !== 0) rmSync(outDir, { recursive: true, force: true });
        });
      },
      'astro:build:done': async ({ pages, logger }) => {
        if (!series?.info) return;
        const finished = pages
          .filter(({ pathname }) => !pathname.startsWith('404'))
          .map(({ pathname }) =>
            readFinishedPage(join(outDir, pathname, 'index.html'), `/${pathname}`),
          );
        stopOn(uniqueIds(finished, series));
        writePolicy(join(outDir, '_headers'), sharedPolicy(finished));
        const chapters = finished.filter(({ html }) => html.includes('<body class="chapter"'));
        const records = await buildIndex(chapters, outDir, series.info.language);
        logger.info(`${finished.length} pages, ids unique; search index of ${records} records`);
      },
    },
  };
}

/** Prints all problems and ends the build, so that nothing half-built is left. */
function stopOn(problems: Diagnostic[]): void {
  if (problems.length === 0) return;
  process.stderr.write(`${forTerminal(problems)}Nothing was built.\n`);
  if (process.env['GITHUB_ACTIONS']) process.stdout.write(`${forGitHub(problems)}\n`);
  process.exit(1);
}
