import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Output } from '../build/output.ts';
import type { Place } from '../build/page-keys.ts';
import { writeUsedStyles } from '../build/used-styles.ts';
import type { CheckedContent } from '../checks/check-content.ts';
import { stopOn, stopWith } from '../diagnostics/reporters.ts';
import { writeSitemap } from '../exports/write-sitemap.ts';
import { hostRules } from '../hosting/rules.ts';
import { sharedPolicy } from '../layouts/policy.ts';
import { writeFormerPages } from '../links/write-aliases.ts';
import { writeOffline } from '../offline/write-offline.ts';
import { readLedger, unrecorded } from '../permalinks/ledger.ts';
import { booksAreMade } from '../print/book-files.ts';
import { writeBooklets } from '../print/write-booklets.ts';
import { indexFolder } from '../search/files.ts';
import { buildIndex } from '../search/index/build-index.ts';
import type { Once } from '../series/once.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { filesBelow } from '../series/read/files-below.ts';
import type { Change } from '../series/read/history.ts';
import type { SeriesInfo } from '../series/schemas/series.ts';
import { coversOf } from '../share/pictures/cover.ts';
import { drawPictures } from '../share/pictures/draw-pictures.ts';
import { previewFile } from '../share/previews.ts';
import { headersText, tooLong } from '../testing/headers-file.ts';
import { uniqueIds } from './checks/ids-unique.ts';
import { inlineHashed } from './checks/inline-code.ts';
import { checkFinishedLinks } from './checks/links-land.ts';
import { pagesMissing } from './checks/pages-built.ts';
import { pagesHeavy } from './checks/pages-light.ts';
import { type FinishedPage, factsOf, finishedPage } from './finished-pages.ts';
import { stage, stagesSpent } from './timings.ts';
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
    const { writeBooks } = await import('../print/write-books.ts');
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
