import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { bookFontStyles } from './book-fonts.ts';
import { packPdf } from './pack-pdf.ts';

/** A printed book and a picture of its title page. */
export interface PrintedBook {
  pdf: Uint8Array;
  /** PNG file of 1,200 by 1,800 pixels. */
  cover: Uint8Array;
}

/**
 * Styles that keep the space where a heading wraps. Without them Chromium leaves the space out of the PDF's outline, so
 * that two words become one.
 */
const headingStyles = 'h1,h2,h3,h4{white-space:break-spaces}';

/** Maximum number of times that a book is printed until its page numbers no longer change; two are usual. */
const maxPasses = 4;

/**
 * Prints the page of a booklet as a tagged PDF on A4 with an outline. Fills in the page numbers of the elements with
 * `data-page-of`: since no browser supports `target-counter`, it reads the numbers from the PDF, writes them into the
 * page, and prints again until they are stable.
 * @param url address that the page will have on the site, to which the links of the PDF are resolved
 * @throws Error when the numbers still change after the last pass
 */
export async function printBook(browser: Browser, html: string, url: string): Promise<PrintedBook> {
  // The page's Content Security Policy does not allow the style sheet that is added for the book.
  const context = await browser.newContext({
    bypassCSP: true,
    colorScheme: 'light',
    viewport: { width: 600, height: 900 },
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  // A long booklet takes minutes. Whoever started the build can stop a page that hangs.
  page.setDefaultTimeout(0);
  await page.route('**/*', (route) =>
    route.request().url() === url
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  await page.goto(url);
  await page.addStyleTag({ content: bookFontStyles() + headingStyles });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const cover = await page.locator('[data-cover]').screenshot({ type: 'png' });
  await page.evaluate(trimHeadings);
  // Three digits hold the space of the numbers, so that filling them in moves no text.
  await page.evaluate(() => {
    for (const room of document.querySelectorAll('[data-page-of]')) room.textContent = '000';
  });
  let pdf = await printPage(page);
  for (let passes = 1; await page.evaluate(writePageNumbers, await pageNumbers(pdf)); passes += 1) {
    if (passes === maxPasses) throw new Error(`the page numbers of ${url} do not settle`);
    pdf = await printPage(page);
  }
  await context.close();
  return { pdf: await packPdf(pdf), cover };
}

/** Removes the spaces at both ends of headings, which `headingStyles` would show as an indent. Runs in the page. */
function trimHeadings(): void {
  for (const { firstChild, lastChild } of document.querySelectorAll('h1, h2, h3, h4')) {
    if (firstChild instanceof Text) firstChild.data = firstChild.data.trimStart();
    if (lastChild instanceof Text) lastChild.data = lastChild.data.trimEnd();
  }
}

const printPage = (page: Page) =>
  page.pdf({ format: 'A4', tagged: true, outline: true, preferCSSPageSize: false });

/**
 * Reads from a PDF the page number of each destination of its links.
 * @returns pairs of the element's id and the number, which begins at 1
 */
export async function pageNumbers(pdf: Uint8Array): Promise<[id: string, number: number][]> {
  // The reader takes over the buffer that it is given, so it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const destinations: Record<string, unknown[]> = await document.getDestinations();
  const numbers: [string, number][] = [];
  for (const [id, [destination]] of Object.entries(destinations))
    numbers.push([
      decodeURIComponent(id),
      (await document.getPageIndex(destination as Parameters<typeof document.getPageIndex>[0])) + 1,
    ]);
  await document.loadingTask.destroy();
  return numbers;
}

/** Writes page numbers into the page, and returns true when one has changed. It runs in the browser. */
function writePageNumbers(numbers: [string, number][]): boolean {
  const known = new Map(numbers);
  let changed = false;
  for (const placeholder of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const number = String(known.get(placeholder.dataset['pageOf'] ?? '') ?? '');
    changed ||= placeholder.textContent !== number;
    placeholder.textContent = number;
  }
  return changed;
}
