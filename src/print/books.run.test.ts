import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Part } from '../series/model.ts';
import { contentRoot } from '../series/read/content-root.ts';
import { loadSeries } from '../series/read/load-series.ts';
import { buildSite } from '../testing/build-site.ts';
import { epubcheck, hasEpubcheck } from '../testing/epubcheck.ts';
import { booksEnvironmentVariable } from './book-files.ts';
import { bookletIds } from './booklet.ts';
import { writeEpub } from './epub.ts';
import { pageNumbers } from './pdf.ts';

const good = fileURLToPath(new URL('../testing/fixtures/good', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'release-'));
const content = join(folder, 'content');
const dist = join(folder, 'dist');
let built: ReturnType<typeof buildSite>;
let part: Part;

/** Of a built part's booklet. */
const pageOf = (site: string, { slug }: { slug: string }) =>
  readFileSync(join(site, slug, 'print/index.html'), 'utf8');

beforeAll(() => {
  cpSync(good, content, { recursive: true });
  const section = 'It goes on for a while.\n\n'.repeat(60);
  for (const [number, title] of ['Second', 'Third'].entries())
    writeFileSync(
      join(content, `01-tools/0${number + 2}-${title.toLowerCase()}.mdx`),
      `---\ntitle: ${title}\ndescription: Another chapter.\n---\n\nIt opens.\n\n## Go on {#go-on-${number}}\n\n${section}`,
    );
  const [first] = loadSeries(content, () => undefined).parts;
  if (!first) throw new Error('the series has no part');
  part = first;
  const environment = { [booksEnvironmentVariable]: '1', BASE_PATH: '/guide' };
  built = buildSite({ content, outDir: dist, environment });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a release', () => {
  test('holds each part as a PDF and an EPUB', () => {
    expect(built.printed).toContain('book /tools/tools.pdf');
    expect(built.status).toBe(0);
    expect(readFileSync(join(dist, 'tools/tools.epub'), 'latin1')).toContain('epub+zip');
  });

  test('offers both on the page of the booklet', () => {
    for (const name of ['tools.pdf', 'tools.epub'])
      expect(pageOf(dist, part)).toContain(`href="/guide/tools/${name}"`);
  });
});

test('a build without books offers none', () => {
  const [own] = loadSeries(contentRoot, () => undefined).parts;
  if (!own) throw new Error('the series has no part');
  expect(pageOf('dist', own)).not.toMatch(/href="(?!https:)[^"]*\.(?:pdf|epub)"/);
  expect(existsSync(resolve('dist', own.slug, `${own.slug}.pdf`))).toBe(false);
});

/** Text as the PDF gives it: without the breaks of lines; prose has the quotes of books. */
const flat = (text: string) => text.replace(/\s+/g, '').replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

describe('the PDF', () => {
  let pdf: Buffer;
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  let pages: string[];
  beforeAll(async () => {
    pdf = readFileSync(join(dist, 'tools/tools.pdf'));
    document = await getDocumentProxy(new Uint8Array(pdf));
    pages = (await extractText(document)).text;
  });

  test('has a title and a language, and is tagged', async () => {
    const { info } = await document.getMetadata();
    expect(Object(info).Title).toContain(part.info.title);
    expect(Object(info).Language).toBe('en');
    expect((await document.getMarkInfo())?.Marked).toBe(true);
  });

  test('has its tags packed, and on each page', async () => {
    expect(pdf.includes('/StructElem')).toBe(false);
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

  test('holds every section of every chapter, and every answer', () => {
    const text = flat(pages.join(''));
    for (const { number, title } of part.chapters.flatMap(({ sections }) => sections))
      if (number) expect(text).toContain(flat(`${number} ${title}`));
    for (const { info } of part.questions)
      expect(text).toContain(flat(info.followUps.at(-1)?.question.replaceAll('`', '') ?? ''));
  });

  test('names in its contents the page on which each chapter begins', async () => {
    const numbers = new Map(await pageNumbers(pdf));
    const contents = flat(pages.slice(1, 6).join(''));
    for (const chapter of part.chapters) {
      const { number, info } = chapter;
      const page = numbers.get(bookletIds.chapter(chapter));
      expect(contents).toContain(flat(`${number} ${info.title} ${page}`));
      expect(flat(pages[(page ?? 0) - 1] ?? '')).toContain(flat(`${number} ${info.title}`));
    }
  });
});

test('the EPUB of this series is valid by epubcheck', async (context) => {
  // In continuous integration it is installed; elsewhere the report says that it was not checked.
  if (!hasEpubcheck() && !process.env['CI'])
    context.skip('NOT CHECKED: epubcheck is not installed (apt-get install epubcheck)');
  const { info, parts } = loadSeries(contentRoot, () => undefined);
  const [own] = parts;
  if (!own || !info) throw new Error('the series has no part');
  const facts = {
    title: `${own.info.title} & <more>`,
    author: info.title,
    description: own.info.description,
    language: info.language,
    rights: info.licence.name,
    url: `https://guide.example/${own.slug}/`,
    edition: '2026-11-25',
    cover: readFileSync(resolve('dist/picture.png')),
  };
  await writeEpub(pageOf('dist', own), facts, folder, 'book');
  expect(epubcheck(join(folder, 'book.epub'))).toEqual([]);
}, 240_000);
