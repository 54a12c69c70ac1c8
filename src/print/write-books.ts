import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../markdown/inline.ts';
import { type Part, partAddress, printAddress, type Series } from '../series/model.ts';
import { type BookFile, bookFiles } from './book-files.ts';
import { launchBrowser } from './browser.ts';
import { writeEpub } from './epub.ts';
import { printBook } from './pdf.ts';
import type { SiteLocation } from './sheet-links.ts';

/** A book that was written. */
export interface WrittenBook extends BookFile {
  /** Size of the file. */
  bytes: number;
}

/**
 * Writes a PDF and an EPUB of each part into the finished site, made from the print page of the part.
 * @param outDir folder of the finished site
 * @param edition date of the last change, as "2026-11-25"; undefined when git has no history
 * @throws Error with a message for the terminal, when no browser starts or a book cannot be printed
 */
export async function writeBooks(
  outDir: string,
  { info, parts }: Pick<Series, 'info' | 'parts'>,
  { origin, base }: SiteLocation,
  edition: string | undefined,
): Promise<WrittenBook[]> {
  const browser = await launchBrowser().catch((cause: unknown) => {
    throw new Error('npm run book prints with a Chromium, and none could be started', { cause });
  });
  const write = async (part: Part): Promise<WrittenBook[]> => {
    const html = readFileSync(join(outDir, printAddress(part), 'index.html'), 'utf8');
    const { pdf, cover } = await printBook(browser, html, origin + base + printAddress(part));
    const metadata = {
      title: part.info.title,
      author: info.title,
      description: plainText(part.info.description),
      language: info.language,
      rights: `Text under ${info.licence.name} (${info.licence.url}), code under MIT`,
      url: origin + base + partAddress(part),
      edition,
      cover,
    };
    const files = bookFiles(part);
    for (const { kind, path } of files) {
      if (kind === 'PDF') writeFileSync(join(outDir, path), pdf);
      else await writeEpub(html, metadata, join(outDir, partAddress(part)), part.slug);
    }
    return files.map((file) => ({ ...file, bytes: statSync(join(outDir, file.path)).size }));
  };
  try {
    const written: WrittenBook[] = [];
    for (const part of parts) written.push(...(await write(part)));
    return written;
  } finally {
    await browser.close();
  }
}
