import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Change } from '../exports/history.ts';
import { writeSitemap } from '../exports/write-sitemap.ts';
import { headersText, tooLong } from '../hosting/headers-file.ts';
import { hostRules } from '../hosting/rules.ts';
import { checkFinishedLinks } from '../links/finished-links.ts';
import { readLedger, unrecorded } from '../links/ledger.ts';
import { coversOf } from '../links/pictures/cover.ts';
import { drawPictures } from '../links/pictures/draw-pictures.ts';
import { previewFile } from '../links/previews.ts';
import { writeFormerPages } from '../links/write-aliases.ts';
import { writeOffline } from '../offline/build/write-offline.ts';
import { booksAreMade } from '../paper/book-files.ts';
import { writeBooklets } from '../paper/write-booklets.ts';
import { indexFolder } from '../search/files.ts';
import { buildIndex } from '../search/index/build-index.ts';
import { contentRoot } from '../series/content-root.ts';
import { filesBelow } from '../series/files-below.ts';
import type { Once } from '../series/once.ts';
import type { SeriesInfo } from '../series/series-schema.ts';
import type { CheckedContent } from './check-content.ts';
import { type FinishedPage, factsOf, finishedPage } from './finished-pages.ts';
import { inlineHashed } from './inline-hashed.ts';
import type { Output } from './output.ts';
import type { Place } from './page-keys.ts';
import { pagesHeavy } from './pages-heavy.ts';
import { pagesMissing } from './pages-missing.ts';
import { sharedPolicy } from './policy.ts';
import { stopOn, stopWith } from './reporters.ts';
import { stage, stagesSpent } from './stages.ts';
import { uniqueIds } from './unique-ids.ts';
import { writeUsedStyles } from './used-styles.ts';
import { weigh, weightTable } from './weights.ts';

/** A rendered site, and what it was rendered from. */
export interface RenderedSite {
  content: CheckedContent & { series: { info: SeriesInfo } };
  /** By git's history; undefined when git tells nothing. */
  changes: Change[] | undefined;
  /** In the order in which they were rendered; without the page for what is not found. */
  pages: FinishedPage[];
  output: Output;
  /** What takes time to make, from the last build where that made it. */
  once: Once;
  /** Folder that is kept between builds. */
  cacheDir: string;
  site: Place;
}

/** The steps on the finished HTML, in their order. Any that finds a problem ends the build. */
export async function finishSite(
  { content, changes, pages, output, once, cacheDir, site }: RenderedSite,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const { series, addresses, aliases } = content;
  const { language } = series.info;
  const { outDir } = output;
  const root = contentRoot();

  const booklets = stage('booklets', () => writeBooklets(pages, series.parts, outDir, site));
  if (booksAreMade()) {
    const edition = changes?.[0]?.day;
    const { writeBooks } = await import('../paper/write-books.ts');
    const books = await stage('books', () =>
      writeBooks(outDir, { info: series.info, booklets, edition, ...site }),
    ).catch(stopWith);
    for (const { path, bytes } of books)
      logger.info(`book ${path} of ${Math.round(bytes / 1000)} kB`);
  }
  const missing = finishedPage(
    factsOf(readFileSync(join(outDir, '404.html'), 'utf8'), '/404.html'),
    outDir,
  );
  const sheets = stage('styles', () => writeUsedStyles([...pages, missing], output, once));
  const links = stage('links', () => {
    const files = new Set(filesBelow(outDir).map((path) => `/${path}`));
    return checkFinishedLinks(pages, { base: site.base, root, addresses, files });
  });
  stopOn([
    ...pagesMissing(outDir, addresses),
    ...uniqueIds(pages, series, addresses),
    ...links.problems,
    ...inlineHashed([...pages, missing], addresses, series.home.file),
  ]);
  const headers = headersText(hostRules(sharedPolicy([...pages, missing]), site.base));
  writeFileSync(join(outDir, '_headers'), headers);
  for (const line of tooLong(headers))
    logger.warn(`_headers: Cloudflare takes no line as long as ${line}`);
  const pictures = await stage('pictures', () =>
    drawPictures(coversOf(series), output, cacheDir, once),
  );
  const former = writeFormerPages({ outDir, language, ...site }, addresses, aliases);
  stage('previews', () => {
    for (const page of pages) {
      const file = previewFile(page.address);
      if (!page.kept || !output.keeps(file)) output.write(file, JSON.stringify(page.previews));
    }
  });
  const listed = pages
    .filter(({ indexed }) => indexed)
    .map(({ address }) => address)
    .sort();
  await writeSitemap(listed, site.origin + site.base, outDir);
  const { files, records } = await stage('index', () => {
    const keeps = (path: string) => output.keeps(indexFolder + path);
    return buildIndex(pages, series, { once, keeps });
  });
  stage('index', () => {
    for (const [path, file] of files) output.write(`${indexFolder}${path}`, file);
  });
  output.sweep();
  const offline = await stage('offline', () => writeOffline(outDir, once));
  const weights = stage('weigh', () => weigh(pages, outDir, site.base, once));
  logger.info(`bytes before the first interaction, brotli:\n${weightTable(weights)}`);
  stopOn(pagesHeavy(weights, addresses));
  stage('remember', () => output.remember(pages, sheets));

  if (process.env['GUIDE_STAGES']) logger.info(`stages: ${stagesSpent()}`);
  const count = unrecorded(readLedger(root), addresses).length;
  logger.info(`${pages.length} pages, ids unique; search index of ${records} records`);
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
}
