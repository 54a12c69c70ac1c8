import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Part, printAddress } from '../series/model.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { epubcheck, hasEpubcheck } from '../testing/epubcheck.ts';
import { ids } from './booklet.ts';
import { launchBrowser } from './browser.ts';
import { writeEpub } from './epub.ts';
import { type PrintedBook, pageNumbers, printBook } from './pdf.ts';

const folder = mkdtempSync(join(tmpdir(), 'books-'));
const origin = 'https://guide.example';
const epub = join(folder, 'book.epub');
let part: Part;
let book: PrintedBook;
let document: Awaited<ReturnType<typeof getDocumentProxy>>;
let pages: string[];

beforeAll(async () => {
  const series = loadSeries(contentRoot, () => undefined);
  const [first] = series.parts;
  if (!first || !series.info) throw new Error('the series has no part');
  part = first;
  const html = readFileSync(join(resolve('dist'), printAddress(part), 'index.html'), 'utf8');
  const browser = await launchBrowser();
  book = await printBook(browser, html, origin + printAddress(part));
  await browser.close();
  document = await getDocumentProxy(new Uint8Array(book.pdf));
  pages = (await extractText(document)).text;
  await writeEpub(
    html,
    {
      title: `${part.info.title} & <more>`,
      author: series.info.title,
      description: part.info.description,
      language: series.info.language,
      rights: series.info.licence.name,
      url: `${origin}/${part.slug}/`,
      edition: '2026-11-25',
      cover: book.cover,
    },
    folder,
    'book',
  );
  // A book of many hundred pages.
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Text as the PDF gives it: without the breaks of lines; prose has the quotes of books. */
const flat = (text: string) => text.replace(/\s+/g, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

describe('the PDF', () => {
  test('has a title and a language, and is tagged', async () => {
    const { info } = await document.getMetadata();
    expect(Object(info).Title).toContain(part.info.title);
    expect(Object(info).Language).toBe('en');
    expect((await document.getMarkInfo())?.Marked).toBe(true);
  });

  test('has its tags packed, and on each page', async () => {
    expect(Buffer.from(book.pdf).includes('/StructElem')).toBe(false);
    const tags = await (await document.getPage(document.numPages)).getStructTree();
    expect(tags?.children.length).toBeGreaterThan(0);
  });

  test('has an outline with every chapter and its sections', async () => {
    type Entry = { title: string; items: Entry[] };
    const titles = new Map<string, string[]>();
    // The key repeats the titles of chapters, after them.
    const visit = (entries: Entry[]) => {
      for (const { title, items } of entries) {
        const below = items.map((item) => item.title.trim());
        if (!titles.has(title.trim())) titles.set(title.trim(), below);
        visit(items);
      }
    };
    visit((await document.getOutline()) as Entry[]);
    for (const { number, info, sections } of part.chapters) {
      const listed = titles.get(`${number} ${info.title}`);
      const [section] = sections;
      expect([...titles.keys()]).toContain(`${number} ${info.title}`);
      if (section) expect(listed).toContain(`${section.number} ${section.title}`);
    }
    expect([...titles.keys()]).toContain('Answers');
  });

  test('holds every chapter from its first section to its last, and every answer', () => {
    const text = flat(pages.join(''));
    for (const { sections } of part.chapters)
      for (const section of [sections[0], sections.at(-1)])
        if (section?.number) expect(text).toContain(flat(`${section.number} ${section.title}`));
    for (const { info } of part.questions)
      expect(text).toContain(flat(info.followUps.at(-1)?.question.replaceAll('`', '') ?? ''));
  });

  test('names in its contents the page on which each chapter begins', async () => {
    const numbers = new Map(await pageNumbers(book.pdf));
    const contents = flat(pages.slice(1, 6).join(''));
    for (const chapter of part.chapters) {
      const { number, info } = chapter;
      const page = numbers.get(ids.chapter(chapter));
      expect(contents).toContain(flat(`${number} ${info.title} ${page}`));
      expect(flat(pages[(page ?? 0) - 1] ?? '')).toContain(flat(`${number} ${info.title}`));
    }
  });
});

describe('the EPUB', () => {
  test('is valid by epubcheck', (context) => {
    // In continuous integration it is installed; elsewhere the report says that it was not checked.
    if (!hasEpubcheck() && !process.env['CI'])
      context.skip('NOT CHECKED: epubcheck is not installed (apt-get install epubcheck)');
    expect(epubcheck(epub)).toEqual([]);
  });
});
