import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type CheckedContent, checkContent } from '../checks/check-content.ts';
import { stopOn } from '../diagnostics/reporters.ts';
import { readTaskPrograms } from '../examples/task-programs.ts';
import type { GuideContent } from '../guide.ts';
import { buildIndex } from '../search/index/build-index.ts';
import { DevIndex } from '../search/index/serve-index.ts';
import type { Part, Task } from '../series/model.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { readHistory, type Told } from '../series/read/history.ts';
import { contentModule, forgetAfterAnswers, reloadContent } from './content-module.ts';
import { finishSite } from './finish.ts';
import { publish } from './output-folder.ts';
import { ownPages } from './own-pages.ts';
import { guideContent } from './read-guide.ts';
import { tellProblems } from './tell-problems.ts';

/** Milliseconds after the last change: an editor empties a file before it fills it, and a checkout changes many. */
const settled = 60;

/**
 * The guide's own steps around Astro's: it reads and checks the content, and finishes what was built.
 * @param settings `source`: where the source lies, for a series that does not say so itself
 */
export function guide({ source }: { source: string | undefined }): AstroIntegration {
  const root = contentRoot;
  let checked: CheckedContent;
  let told: Told | undefined;
  let content: GuideContent | undefined;
  let outDir = '';
  let cacheDir = '';
  let site = { origin: '', base: '' };
  const read = () => {
    checked = checkContent(root);
    content = guideContent(checked, { history: told, source });
    return checked.problems;
  };
  const buildSearchIndex = () => {
    if (!content) throw new Error('the content cannot be read; the terminal names each problem');
    const sources = {
      series: content.series,
      examplesOf: (part: Part) => checked.examples.get(part.folder) ?? new Map(),
      programOf: (task: Task) => readTaskPrograms(root, task).given ?? { name: '', code: '' },
      pages: ownPages(content.series, content.changes !== undefined),
    };
    return buildIndex(sources, content.series.info.language);
  };
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute, updateConfig, logger }) => {
        const history = readHistory(root);
        told = history.told;
        if (history.missing)
          logger.warn(`no page of changes, no feed and no dates: ${history.missing}`);
        // In dev the file may be written while the server runs.
        if (command === 'dev' || existsSync(join(root, 'glossary.yaml')))
          injectRoute({ pattern: '/glossary/', entrypoint: 'src/pages/_glossary.astro' });
        if (told) {
          injectRoute({ pattern: '/changes/', entrypoint: 'src/pages/_changes.astro' });
          injectRoute({ pattern: '/changes/feed.xml', entrypoint: 'src/pages/_feed.xml.ts' });
        }
        const problems = read();
        updateConfig({ vite: { plugins: [contentModule(() => content)] } });
        if (command !== 'build') return;
        stopOn(problems);
        outDir = fileURLToPath(config.outDir);
        cacheDir = fileURLToPath(config.cacheDir);
        // The last site stays as it is until this one is whole.
        updateConfig({ outDir: new URL('./building/', config.cacheDir) });
      },
      'astro:config:done': ({ config }) => {
        site = { origin: config.site ?? 'http://localhost', base: config.base.replace(/\/$/, '') };
      },
      'astro:server:setup': ({ server, logger }) => {
        const { say } = tellProblems(server, logger, () => checked.problems);
        say();
        const index = new DevIndex(buildSearchIndex);
        server.middlewares.use(index.middleware(site.base));
        let readings = 0;
        forgetAfterAnswers(server, () => readings);
        const readAgain = () => {
          read();
          readings += 1;
          index.invalidate();
          reloadContent(server);
          say();
        };
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(root).on('all', (_, path) => {
          if (!path.startsWith(root)) return;
          clearTimeout(waiting);
          waiting = setTimeout(readAgain, settled);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        if (!content) return;
        const built = fileURLToPath(dir);
        const rendered = { outDir: built, cacheDir, checked, content, site, buildSearchIndex };
        await finishSite(rendered, logger);
        publish(built, outDir);
      },
    },
  };
}
