import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../markdown/inline.ts';
import { type Part, partAddress, printAddress } from '../series/model.ts';
import type { SeriesInfo } from '../series/schemas/series.ts';
import { launchBrowser } from '../testing/browser.ts';
import { type BookFile, bookFiles } from './book-files.ts';
import { bookletHtml, bookletRoom, type Sheet } from './booklet.ts';
import { writeEpub } from './epub.ts';
import { printBook } from './pdf.ts';

/** What books are made from. */
export interface BookSources {
  info: SeriesInfo;
  /** Booklets by their part. */
  booklets: ReadonlyMap<Part, readonly Sheet[]>;
  /** As "" or "/guide". */
  base: string;
  /** Origin of the published site. */
  origin: string;
  /** Day of the last change, as "2026-11-25". */
  edition: string | undefined;
}

/** A book that was made. */
export interface MadeBook extends BookFile {
  /** Bytes of the file. */
  bytes: number;
}

/**
 * Writes each part as a PDF and an EPUB into the finished site.
 * @param outDir folder of the finished site
 * @throws Error when no browser starts or a book can't be set; its message is a sentence for the terminal
 */
export async function writeBooks(outDir: string, sources: BookSources): Promise<MadeBook[]> {
  const { info, booklets, base, origin, edition } = sources;
  const made: MadeBook[] = [];
  const browser = await launchBrowser().catch((cause: unknown) => {
    throw new Error('npm run book prints with a Chromium, and none could be started', { cause });
  });
  try {
    for (const [part, sheets] of booklets) {
      const files = bookFiles(part);
      const page = readFileSync(join(outDir, printAddress(part), 'index.html'), 'utf8');
      // The page of a long part has still room for the booklet.
      const html = page.replace(bookletRoom, () => bookletHtml(part, sheets));
      const { pdf, cover } = await printBook(browser, html, origin + base + printAddress(part));
      for (const { kind, path } of files) {
        if (kind === 'PDF') writeFileSync(join(outDir, path), pdf);
        else
          await writeEpub(
            sheets,
            {
              title: part.info.title,
              author: info.title,
              description: plainText(part.info.description),
              language: info.language,
              rights: `Text under ${info.licence.name} (${info.licence.url}), code under MIT`,
              url: origin + base + partAddress(part),
              edition,
              cover,
            },
            join(outDir, partAddress(part)),
            part.slug,
          );
      }
      made.push(
        ...files.map((file) => ({ ...file, bytes: statSync(join(outDir, file.path)).size })),
      );
    }
  } finally {
    await browser.close();
  }
  return made;
}
