import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { codeHash } from '../build/code-hash.ts';
import { Memory } from '../build/memory.ts';
import { pageKeys } from '../build/page-keys.ts';
import { guidePrerenderer } from '../build/prerenderer.ts';
import { Rendering } from '../build/rendering.ts';
import { type CheckedContent, checkContent } from '../checks/check-content.ts';
import { handOver } from '../components/handed-over.ts';
import { forTerminal, stopOn } from '../diagnostics/reporters.ts';
import { withFormerFragments } from '../links/write-aliases.ts';
import { indexFolder } from '../search/files.ts';
import { ServedIndex } from '../search/index/serve-index.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { type Change, sectionChanges } from '../series/read/history.ts';
import { finishSite } from './finish.ts';
import { countMeasured, countStage, stage } from './timings.ts';

/** The guide's own steps around Astro's build, in the order in which they run. */
export function guide(): AstroIntegration {
  let outDir = '';
  let beforeRender: NodeJS.CpuUsage | undefined;
  let memory: Memory | undefined;
  let content: CheckedContent | undefined;
  let changes: Change[] | undefined;
  let rendering: Rendering | undefined;
  let cacheDir = '';
  let site = { origin: '', base: '' };
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': ({ command, config, injectRoute }) => {
        if (existsSync(join(contentRoot(), 'glossary.yaml'))) {
          injectRoute({ pattern: '/glossary/', entrypoint: 'src/pages/_glossary.astro' });
        }
        changes = sectionChanges(contentRoot());
        if (changes) {
          injectRoute({ pattern: '/changes/', entrypoint: 'src/pages/_changes.astro' });
          injectRoute({ pattern: '/changes/feed.xml', entrypoint: 'src/pages/_feed.xml.ts' });
        }
        if (command !== 'build') return;
        outDir = fileURLToPath(config.outDir);
        cacheDir = fileURLToPath(config.cacheDir);
        memory = stage('remember', () => new Memory(cacheDir, outDir, codeHash()));
        content = checkContent(contentRoot(), memory.once);
        stopOn(content.problems);
        const { series, examples } = content;
        if (series.info) handOver({ series: { ...series, info: series.info }, examples, changes });
        beforeRender = process.cpuUsage();
      },
      'astro:config:done': ({ config }) => {
        site = { origin: config.site ?? 'http://localhost', base: config.base.replace(/\/$/, '') };
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = () => {
          const { problems } = checkContent(contentRoot());
          if (problems.length > 0) logger.error(forTerminal(problems));
        };
        check();
        const index = new ServedIndex(contentRoot());
        server.watcher.add(contentRoot()).on('all', (_, path) => {
          index.forget();
          if (!path.startsWith(contentRoot())) return;
          check();
          server.environments.client.hot.send({ type: 'full-reload' });
        });
        const base = server.config.base.replace(/\/$/, '');
        server.middlewares.use(`${base}/${indexFolder}`, (request, response, next) => {
          const path = (request.url ?? '').replace(/^\/|\?.*$/g, '');
          index.file(path, `http://${request.headers.host}${base}`).then((file) => {
            if (!file) return next();
            response.setHeader('Content-Type', file.type);
            response.end(file.content);
          }, next);
        });
      },
      'astro:build:start': ({ setPrerenderer, logger }) => {
        process.once('exit', (code) => {
          if (code !== 0) rmSync(outDir, { recursive: true, force: true });
        });
        if (!content || !memory) return;
        const { addresses, aliases } = content;
        const keys = pageKeys(contentRoot(), content, changes !== undefined, site);
        rendering = new Rendering(memory, keys, {
          finish: (html, page) => withFormerFragments(html, page, site, addresses, aliases),
          progress: (sentence) => logger.info(sentence),
        });
        setPrerenderer(guidePrerenderer(rendering, site.base));
      },
      'astro:build:done': async ({ logger }) => {
        countStage('render', beforeRender);
        countMeasured('of it highlight', 'highlight');
        const info = content?.series.info;
        if (!content || !info || !rendering || !memory) return;
        const { output } = rendering;
        const checked = { ...content, series: { ...content.series, info } };
        const pages = rendering.pages();
        const { once } = memory;
        await finishSite(
          { content: checked, changes, pages, output, once, cacheDir, site },
          logger,
        );
      },
    },
  };
}
