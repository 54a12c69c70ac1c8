import type { AstroIntegrationLogger } from 'astro';
import type { CheckedContent } from '../checks/check-content.ts';
import { exitOnDiagnostics, exitWithReason } from '../diagnostics/reporters.ts';
import type { GuideContent } from '../guide.ts';
import { writeOffline } from '../offline/write-offline.ts';
import { readLedger, unrecordedAddresses } from '../permalinks/ledger.ts';
import { booksAreMade } from '../print/book-files.ts';
import type { SiteLocation } from '../print/sheet-links.ts';
import { pythonFiles, pythonFolder } from '../runner/python-files.ts';
import { indexFolder } from '../search/files.ts';
import type { SearchIndex } from '../search/index/build-index.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { filesBelow } from '../series/read/files-below.ts';
import { coversOf } from '../share/pictures/cover.ts';
import { drawPictures } from '../share/pictures/draw-pictures.ts';
import { idsUnique } from './checks/ids-unique.ts';
import { inlineCodeHashed } from './checks/inline-code.ts';
import { linksLand } from './checks/links-land.ts';
import { pagesBuilt } from './checks/pages-built.ts';
import { pagesLight } from './checks/pages-light.ts';
import { readPages } from './finished-pages.ts';
import { weigh, weightTable } from './weights.ts';
import { writeInto } from './write-into.ts';

/** A rendered site, and what it was rendered from. */
export interface RenderedSite {
  /** Folder of the finished site. */
  outDir: string;
  /** Folder for caches, which is not deleted between builds. */
  cacheDir: string;
  checked: CheckedContent;
  content: GuideContent;
  site: SiteLocation;
  buildSearchIndex: () => Promise<SearchIndex>;
}

/**
 * Adds to the rendered pages what is made after them (books, search index, link pictures, offline files) and checks the
 * whole. An error in the content or a page that is too heavy ends the process with exit code 1.
 */
export async function finishSite(
  { outDir, cacheDir, checked, content, site, buildSearchIndex }: RenderedSite,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const { series, changes } = content;
  const { addresses } = checked;
  if (booksAreMade()) {
    const { writeBooks } = await import('../print/write-books.ts');
    const books = await writeBooks(outDir, series, site, changes?.[0]?.day).catch(exitWithReason);
    for (const { path, bytes } of books)
      logger.info(`book ${path} of ${Math.round(bytes / 1000)} kB`);
  }
  const pages = readPages(outDir);
  const paths = new Set(filesBelow(outDir).map((path) => `/${path}`));
  const links = linksLand(pages, { base: site.base, root: contentRoot, addresses, files: paths });
  exitOnDiagnostics([
    ...pagesBuilt(outDir, addresses),
    ...idsUnique(pages, series, addresses),
    ...links.diagnostics,
    ...inlineCodeHashed(pages, addresses, series.home.file),
  ]);
  const index = await buildSearchIndex();
  for (const [path, file] of index.files) writeInto(outDir, indexFolder + path, file);
  const pictures = await drawPictures(coversOf(series), outDir, cacheDir);
  for (const [path, file] of pythonFiles()) writeInto(outDir, pythonFolder + path, file);
  const offline = await writeOffline(outDir);
  const weights = weigh(pages, outDir, site.base);
  logger.info(`bytes before the first interaction, brotli:\n${weightTable(weights)}`);
  exitOnDiagnostics(pagesLight(weights, addresses));

  const unrecordedCount = unrecordedAddresses(readLedger(contentRoot), addresses).length;
  logger.info(`${pages.length} pages, ids unique; search index of ${index.records} records`);
  logger.info(
    `${links.internal} internal links followed; ${links.external.size} external addresses, not fetched`,
  );
  logger.info(
    `${pictures.count} pictures of ${Math.round(pictures.bytes / 1000)} kB, ${pictures.drawn.length} drawn`,
  );
  logger.info(`offline: ${offline.files} files of ${Math.round(offline.bytes / 1000)} kB`);
  if (unrecordedCount > 0)
    logger.warn(`${unrecordedCount} addresses are not in permalinks.json: run npm run permalinks`);
}
