import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sectionChanges } from '../exports/history.ts';
import { headersText, tooLong } from '../hosting/headers-file.ts';
import { hostRules } from '../hosting/rules.ts';
import { checkFinishedLinks } from '../links/finished-links.ts';
import { readLedger, unrecorded } from '../links/ledger.ts';
import { coversOf } from '../links/pictures/cover.ts';
import { drawPictures } from '../links/pictures/draw-pictures.ts';
import { writePreviews } from '../links/previews.ts';
import { writeAliases } from '../links/write-aliases.ts';
import { writeOffline } from '../offline/build/write-offline.ts';
import { booksAreMade } from '../paper/book-files.ts';
import { writeBooklets } from '../paper/write-booklets.ts';
import { indexFolder } from '../search/files.ts';
import { ServedIndex } from '../search/index/serve-index.ts';
import { writeIndex } from '../search/index/write-index.ts';
import { contentRoot } from '../series/content-root.ts';
import type { Diagnostic } from '../series/diagnostics.ts';
import { type CheckedContent, checkContent } from './check-content.ts';
import { factsOf, finishedPage, readFiles } from './finished-pages.ts';
import { inlineHashed } from './inline-hashed.ts';
import { pagesHeavy } from './pages-heavy.ts';
import { pagesMissing } from './pages-missing.ts';
import { sharedPolicy } from './policy.ts';
import { forGitHub, forTerminal } from './reporters.ts';
import { countStage, stage, stagesSpent } from './stages.ts';
import { uniqueIds } from './unique-ids.ts';
import { writeUsedStyles } from './used-styles.ts';
import { weigh, weightTable } from './weights.ts';

/** The guide's own steps around Astro's build, in the order in which they run. */
export function guide(): AstroIntegration {
  let outDir = '';
  let beforeRender: NodeJS.CpuUsage | undefined;
  let content: CheckedContent | undefined;
  let cacheDir = '';
  let site = { origin: '', base: '' };
  return {
    name: 'guide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (existsSync(join(contentRoot(), 'glossary.yaml'))) {
          injectRoute({ pattern: '/glossary/', entrypoint: 'src/pages/_glossary.astro' });
        }
        if (sectionChanges(contentRoot())) {
          injectRoute({ pattern: '/changes/', entrypoint: 'src/pages/_changes.astro' });
          injectRoute({ pattern: '/changes/feed.xml', entrypoint: 'src/pages/_feed.xml.ts' });
        }
        if (command !== 'build') return;
        content = stage('load and check', () => checkContent(contentRoot()));
        stopOn(content.problems);
        beforeRender = process.cpuUsage();
      },
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        cacheDir = fileURLToPath(config.cacheDir);
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
      'astro:build:start': () => {
        process.once('exit', (code) => {
          if (code !== 0) rmSync(outDir, { recursive: true, force: true });
        });
      },
      'astro:build:done': async ({ pages, logger }) => {
        if (!content?.series.info) return;
        countStage('render and highlight', beforeRender);
        const { series, addresses, aliases } = content;
        const { info } = content.series;
        const { language } = info;
        const finished = stage('links', () =>
          pages
            .filter(({ pathname }) => !pathname.startsWith('404'))
            .map(({ pathname }) => {
              const file = join(outDir, pathname, 'index.html');
              return finishedPage(factsOf(readFileSync(file, 'utf8'), `/${pathname}`), outDir);
            }),
        );
        const booklets = stage('booklets', () =>
          writeBooklets(finished, series.parts, outDir, site),
        );
        if (booksAreMade()) {
          const edition = sectionChanges(contentRoot())?.[0]?.day;
          const { writeBooks } = await import('../paper/write-books.ts');
          const books = await stage('books', () =>
            writeBooks(outDir, { info, booklets, edition, ...site }),
          ).catch(stopWith);
          for (const { path, bytes } of books)
            logger.info(`book ${path} of ${Math.round(bytes / 1000)} kB`);
        }
        stage('styles', () => writeUsedStyles(finished, outDir));
        const files = new Set(readFiles(outDir));
        const links = stage('links', () =>
          checkFinishedLinks(finished, {
            base: site.base,
            root: contentRoot(),
            addresses,
            files,
          }),
        );
        const missing = factsOf(readFileSync(join(outDir, '404.html'), 'utf8'), '/404.html');
        stopOn([
          ...pagesMissing(outDir, addresses),
          ...uniqueIds(finished, series, addresses),
          ...links.problems,
          ...inlineHashed([...finished, missing], addresses, series.home.file),
        ]);
        const headers = headersText(hostRules(sharedPolicy(finished), site.base));
        writeFileSync(join(outDir, '_headers'), headers);
        for (const line of tooLong(headers))
          logger.warn(`_headers: Cloudflare takes no line as long as ${line}`);
        const covers = coversOf({ ...series, info });
        const pictures = await stage('pictures', () => drawPictures(covers, outDir, cacheDir));
        const former = writeAliases({ outDir, language, ...site }, addresses, aliases);
        writePreviews(finished, outDir);
        const records = await stage('index', () =>
          writeIndex(
            finished.flatMap((page) => page.records),
            { ...series, info },
            outDir,
          ),
        );
        const offline = await stage('offline', () => writeOffline(outDir));
        const weights = stage('weigh', () => weigh(finished, outDir, site.base));
        logger.info(`bytes before the first interaction, brotli:\n${weightTable(weights)}`);
        stopOn(pagesHeavy(weights, addresses));
        if (process.env['GUIDE_STAGES']) logger.info(`stages: ${stagesSpent()}`);
        const count = unrecorded(readLedger(contentRoot()), addresses).length;
        logger.info(`${finished.length} pages, ids unique; search index of ${records} records`);
        logger.info(
          `${links.internal} internal links followed; ${links.external.size} external addresses, not fetched`,
        );
        logger.info(
          `${pictures.count} pictures of ${Math.round(pictures.bytes / 1000)} kB, ${pictures.drawn.length} drawn`,
        );
        logger.info(`offline: ${offline.files} files of ${Math.round(offline.bytes / 1000)} kB`);
        if (former.length > 0) logger.info(`${former.length} former pages kept`);
        if (count > 0)
          logger.warn(`${count} addresses are not in permalinks.json: run npm run permalinks`);
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

/** Prints why a step could not be taken, as its author put it, and ends the build. */
function stopWith(reason: unknown): never {
  const sentence = reason instanceof Error ? reason.message : String(reason);
  process.stderr.write(`${sentence}\nNothing was built.\n`);
  process.exit(1);
}
