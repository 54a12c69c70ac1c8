import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Part, printAddress } from '../series/model.ts';
import { type FinishedPage, factsOf, finishedPage } from '../site/finished-pages.ts';
import { booksAreMade } from './book-files.ts';
import {
  type BookletSources,
  bookletHtml,
  bookletRoom,
  fitsOnePage,
  type Sheet,
  setBooklet,
} from './booklet.ts';

/**
 * Fills the page of each part's booklet from the finished pages of its chapters, in the finished site
 * and among the pages that the next steps read.
 * @param outDir folder of the finished site
 * @returns the booklets that were set: those that fit one page, and all when books are made of them
 */
export function writeBooklets(
  pages: FinishedPage[],
  parts: readonly Part[],
  outDir: string,
  site: Pick<BookletSources, 'base' | 'origin'>,
): Map<Part, Sheet[]> {
  const known = new Map(pages.map((page) => [page.address, page]));
  const booklets = new Map<Part, Sheet[]>();
  for (const part of parts.filter((part) => fitsOnePage(part) || booksAreMade())) {
    const address = printAddress(part);
    const sheets = setBooklet({ part, page: (wanted) => known.get(wanted), ...site });
    booklets.set(part, sheets);
    const at = pages.findIndex((page) => page.address === address);
    if (at < 0 || !fitsOnePage(part)) continue;
    const file = join(outDir, address, 'index.html');
    // A function, since the text may hold "$&".
    const html = readFileSync(file, 'utf8').replace(bookletRoom, () => bookletHtml(part, sheets));
    writeFileSync(file, html);
    pages[at] = finishedPage(factsOf(html, address), outDir);
  }
  return booklets;
}
