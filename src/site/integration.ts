import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type CheckedContent, checkContent } from '../checks/check-content.ts';
import { exitOnDiagnostics } from '../diagnostics/reporters.ts';
import { readTaskPrograms } from '../examples/task-programs.ts';
import type { GuideContent } from '../guide.ts';
import { pythonSite, servePython } from '../runner/python-files.ts';
import { buildIndex } from '../search/index/build-index.ts';
import { DevIndex } from '../search/index/serve-index.ts';
import type { Part, Task } from '../series/model.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { type ContentHistory, readHistory } from '../series/read/history.ts';
import { builtInPages } from './built-in-pages.ts';
import { contentModule } from './content-module.ts';
import { finishSite } from './finish.ts';
import { publish } from './output-folder.ts';
import { serveProgramFiles } from './program-files.ts';
import { guideContent } from './read-guide.ts';
import { reportInDev } from './report-in-dev.ts';
import { invalidateStaleModules } from './stale-modules.ts';

/**
 * Milliseconds without a change before `dev` reads the content again: an editor empties a file before it writes it, and
 * a checkout changes many files.
 */
const debounceMs = 60;

/**
 * The Astro integration of the guide: reads and checks the content before a build, and finishes the site after it.
 * @param settings `source`: address of the source repository, for a series whose own data does not name it
 */
export function guide({ source }: { source: string | undefined }): AstroIntegration {
  const root = contentRoot;
  let checked: CheckedContent;
  let gitHistory: ContentHistory | undefined;
  let content: GuideContent | undefined;
  let outDir = '';
  let cacheDir = '';
  let site = { origin: '', base: '' };
  const readContent = () => {
    checked = checkContent(root);
    content = guideContent(checked, { history: gitHistory, source });
    return checked.diagnostics;
  };
  const buildSearchIndex = () => {
    if (!content) throw new Error('the content cannot be read; the terminal names each problem');
    const sources = {
      series: content.series,
      examplesOf: (part: Part) => checked.examples.get(part.folder) ?? new Map(),
      programOf: (task: Task) => readTaskPrograms(root, task).given ?? { name: '', code: '' },
      pages: builtInPages(content.series, content.changes !== undefined),
    };
    return buildIndex(sources, content.series.info.language);
  };
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig, logger }) => {
        const { history, missing } = readHistory(root);
        gitHistory = history;
        if (missing) logger.warn(`no page of changes, no feed and no dates: ${missing}`);
        // In dev the glossary file may be created while the server runs.
        if (command === 'dev' || existsSync(join(root, 'glossary.yaml')))
          injectRoute({ pattern: '/glossary/', entrypoint: 'src/pages/_glossary.astro' });
        if (command === 'dev')
          injectRoute({ pattern: '/components/', entrypoint: 'src/pages/_components.astro' });
        if (gitHistory) {
          injectRoute({ pattern: '/changes/', entrypoint: 'src/pages/_changes.astro' });
          injectRoute({ pattern: '/changes/feed.xml', entrypoint: 'src/pages/_feed.xml.ts' });
        }
        const diagnostics = readContent();
        updateConfig({
          vite: {
            plugins: [contentModule(() => content)],
            define: { __PYTHON__: JSON.stringify(pythonSite()) },
          },
        });
        if (command !== 'build') return;
        exitOnDiagnostics(diagnostics);
        outDir = fileURLToPath(config.outDir);
        cacheDir = fileURLToPath(config.cacheDir);
        // The site is built in another folder, so that the previous one stays until this one is complete.
        updateConfig({ outDir: new URL('./building/', config.cacheDir) });
      },
      'astro:config:done': ({ config }) => {
        site = { origin: config.site ?? 'http://localhost', base: config.base.replace(/\/$/, '') };
      },
      'astro:server:setup': ({ server, logger, refreshContent }) => {
        const { report } = reportInDev(server, logger, () => checked.diagnostics);
        report();
        const index = new DevIndex(buildSearchIndex);
        server.middlewares.use(index.middleware(site.base));
        server.middlewares.use(serveProgramFiles);
        server.middlewares.use(servePython(site.base));
        let readingCount = 0;
        invalidateStaleModules(
          server,
          () => readingCount,
          () => refreshContent?.({}),
        );
        const reload = () => {
          readContent();
          readingCount += 1;
          index.invalidate();
          server.environments.client.hot.send({ type: 'full-reload' });
          report();
        };
        let reloadTimer: NodeJS.Timeout | undefined;
        server.watcher.add(root).on('all', (_, path) => {
          if (!path.startsWith(root)) return;
          clearTimeout(reloadTimer);
          reloadTimer = setTimeout(reload, debounceMs);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!content) return;
        const builtFolder = fileURLToPath(dir);
        const renderedSite = {
          outDir: builtFolder,
          cacheDir,
          checked,
          content,
          site,
          buildSearchIndex,
        };
        await finishSite(renderedSite, logger);
        publish(builtFolder, outDir);
        if (new URL(site.origin).hostname === 'localhost')
          logger.warn(
            `feed, sitemap and previews name ${site.origin}${site.base}: set SITE_URL for a site that is published`,
          );
      },
    },
  };
}
