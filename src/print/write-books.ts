import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainText } from '../markdown/inline.ts';
import { type Part, partAddress, printAddress, type Series } from '../series/model.ts';
import { type BookFile, bookFiles } from './book-files.ts';
import { launchBrowser } from './browser.ts';
import { writeEpub } from './epub.ts';
import { printBook } from './pdf.ts';
import type { Site } from './sheet-links.ts';

/** A book that was made. */
export interface MadeBook extends BookFile {
  /** Bytes of the file. */
  bytes: number;
}

/**
 * Writes each part as a PDF and an EPUB into the finished site, from the page of its booklet.
 * @param outDir folder of the finished site
 * @param edition day of the last change, as "2026-11-25"
 * @throws Error when no browser starts or a book can't be set; its message is a sentence for the terminal
 */
export async function writeBooks(
  outDir: string,
  { info, parts }: Pick<Series, 'info' | 'parts'>,
  { origin, base }: Site,
  edition: string | undefined,
): Promise<MadeBook[]> {
  const browser = await launchBrowser().catch((cause: unknown) => {
    throw new Error('npm run book prints with a Chromium, and none could be started', { cause });
  });
  const write = async (part: Part): Promise<MadeBook[]> => {
    const html = readFileSync(join(outDir, printAddress(part), 'index.html'), 'utf8');
    const { pdf, cover } = await printBook(browser, html, origin + base + printAddress(part));
    const facts = {
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
      else await writeEpub(html, facts, join(outDir, partAddress(part)), part.slug);
    }
    return files.map((file) => ({ ...file, bytes: statSync(join(outDir, file.path)).size }));
  };
  try {
    const made: MadeBook[] = [];
    for (const part of parts) made.push(...(await write(part)));
    return made;
  } finally {
    await browser.close();
  }
}
