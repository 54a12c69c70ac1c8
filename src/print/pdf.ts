import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { bookFonts } from './book-fonts.ts';
import { packPdf } from './pack-pdf.ts';

/** A printed book and the picture of its title. */
export interface PrintedBook {
  pdf: Uint8Array;
  /** PNG of 1,200 by 1,800 pixels. */
  cover: Uint8Array;
}

/** The outline has the words as they were painted, and a line's last space is not painted otherwise. */
const wholeHeadings = 'h1,h2,h3,h4{white-space:break-spaces}';

/** After so many tries the page numbers must have settled; two are usual. */
const maxTries = 4;

/**
 * Prints the page of a booklet as a tagged PDF on A4 with an outline, and numbers where the page leaves room
 * for them (`data-page-of`). No browser knows `target-counter`, so the numbers are read from the PDF and
 * written into the page, which is printed again.
 * @param url address that the site will have, which the links of the PDF are whole with
 * @throws Error when the numbers do not settle
 */
export async function printBook(browser: Browser, html: string, url: string): Promise<PrintedBook> {
  // The page's own policy forbids the style sheet of the book, which no reader of the page gets.
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme: 'light',
    viewport: { width: 600, height: 900 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  // A long booklet takes its time, and a page that hangs is ended by who started the build.
  page.setDefaultTimeout(0);
  await page.route('**/*', (route) =>
    route.request().url() === url
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(url);
  await page.addStyleTag({ content: bookFonts() + wholeHeadings });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const cover = await page.locator('[data-cover]').screenshot({ type: 'png' });
  // Room for the numbers from the start, so that they move nothing.
  await page.evaluate(() => {
    for (const room of document.querySelectorAll('[data-page-of]')) room.textContent = '000';
  });
  let pdf = await print(page);
  for (let tries = 1; await page.evaluate(writeNumbers, await pageNumbers(pdf)); tries += 1) {
    if (tries === maxTries) throw new Error(`the page numbers of ${url} do not settle`);
    pdf = await print(page);
  }
  await context.close();
  return { pdf: await packPdf(pdf), cover };
}

const print = (page: Page) =>
  page.pdf({ format: 'A4', tagged: true, outline: true, preferCSSPageSize: false });

/**
 * The number of the page on which each place that the PDF links to stands.
 * @returns pairs of id and number, from 1
 */
export async function pageNumbers(pdf: Uint8Array): Promise<[id: string, number: number][]> {
  // A copy, since the reader takes the bytes for itself.
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const places: Record<string, unknown[]> = await document.getDestinations();
  const numbers: [string, number][] = [];
  for (const [id, [target]] of Object.entries(places))
    numbers.push([
      decodeURIComponent(id),
      (await document.getPageIndex(target as Parameters<typeof document.getPageIndex>[0])) + 1,
    ]);
  await document.loadingTask.destroy();
  return numbers;
}

/** Runs in the page: writes the numbers, and tells whether one has changed. */
function writeNumbers(numbers: [string, number][]): boolean {
  const known = new Map(numbers);
  let changed = false;
  for (const room of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const number = String(known.get(room.dataset['pageOf'] ?? '') ?? '');
    changed ||= room.textContent !== number;
    room.textContent = number;
  }
  return changed;
}
