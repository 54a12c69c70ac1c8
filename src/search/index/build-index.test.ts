import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { loadSeries } from '../../series/read/load-series.ts';
import type { Kind } from '../kinds.ts';
import { type OpenIndex, openIndex } from '../open-index.ts';
import { buildIndex } from './build-index.ts';
import { headsOf } from './indexed-page.ts';
import type { SearchRecord } from './records.ts';

const root = new URL('../../testing/fixtures/good', import.meta.url).pathname;
const series = loadSeries(root, () => undefined);
const { info } = series;

const folder = mkdtempSync(join(tmpdir(), 'index-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Builds the index of some records and opens it; `read` lists the files that are read from it. */
async function indexOf(records: readonly SearchRecord[], language = 'en') {
  const given = { ...series, info: { ...info, language } as NonNullable<typeof info> };
  const pages = [...Map.groupBy(records, ({ url }) => url.split('#')[0]).values()];
  const { files } = await buildIndex(
    pages.map((found) => ({ ...headsOf(found), records: found })),
    given,
  );
  // A module cannot be imported out of the memory.
  for (const [path, content] of files)
    if (path.endsWith('.js')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  const read: string[] = [];
  const base = `${pathToFileURL(folder).href}/`;
  const opened = await openIndex(base, async (address) => {
    const path = address.slice(base.length);
    read.push(path);
    return files.get(path) ?? '';
  });
  return { ...opened, files, read };
}

const record = (url: string, title: string, text: string, more: Partial<SearchRecord> = {}) => ({
  url,
  kind: 'section' as Kind,
  title,
  page: 'Page',
  passages: text === '' ? [] : [{ code: false as const, text }],
  codes: [],
  ...more,
});
const urls = async ({ search }: OpenIndex, query: string, filters?: Record<string, string>) =>
  (await search(query, filters)).hits.map(({ url }) => url);

describe('an index', async () => {
  const index = await indexOf([
    record('/a/#one', 'Timeouts', 'A request that hangs has no timeout. Set both of them.'),
    record('/a/#two', 'Groups', 'A group of processes gets a signal. The process leads the group.'),
    record('/a/#three', 'Größen', 'Naïve façades measure 中文 and Größe.'),
    record('/a/#four', 'Headline alone', ''),
    record('/b/#five', 'Paths', 'Nothing else.', {
      kind: 'example',
      codes: ['echo $PATH'],
      passages: [{ code: true, lines: ['echo $PATH', '  os.walk(path)'] }],
    }),
  ]);

  test.each([
    ['a word', 'hangs', '/a/#one'],
    ['another form of it', 'hanging', '/a/#one'],
    ['the beginning of a word', 'proc', '/a/#two'],
    ['a word with accents', 'Größe', '/a/#three'],
    ['a word without its accents', 'naive', '/a/#three'],
    ['another script', '中文', '/a/#three'],
    ['a title with no text below it', 'headline', '/a/#four'],
    ['a symbol', '$PATH', '/b/#five'],
    ['a name with a dot', 'os.walk', '/b/#five'],
    ['a word that is misspelt', 'proceses signal', '/a/#two'],
  ])('finds %s', async (_, query, url) => {
    expect((await urls(index, query))[0]).toBe(url);
  });

  test('keeps a record as it is, code with its lines', async () => {
    expect(await index.reading((opened) => opened.record(4))).toMatchObject({
      kind: 'example',
      passages: [{ code: true, lines: ['echo $PATH', '  os.walk(path)'] }],
    });
  });

  test.each([
    ['"process group"', []],
    ['"group of processes"', ['/a/#two']],
    ['"headline alone"', ['/a/#four']],
  ])('knows where the phrase %s stands', async (query, expected) => {
    const { hits, phraseMissing } = await index.search(query);
    expect(phraseMissing).toBe(expected.length === 0);
    if (expected.length > 0) expect(hits.map(({ url }) => url)).toEqual(expected);
  });

  test('keeps to the filters', async () => {
    expect(await urls(index, 'path', { kind: 'example' })).toEqual(['/b/#five']);
    expect(await urls(index, 'path', { kind: 'question' })).toEqual([]);
  });

  test('needs no file of words while nothing is misspelt', async () => {
    const { search, read } = await indexOf([record('/a/#one', 'Timeouts', 'Set both.')]);
    await search('timeout');
    expect(read.filter((path) => path.includes('words'))).toEqual([]);
  });

  test('names its parts by their content', async () => {
    const other = await indexOf([record('/a/#one', 'Timeouts', 'Set both.')]);
    const again = await indexOf([record('/a/#one', 'Timeouts', 'Set both.')]);
    const changed = await indexOf([record('/a/#one', 'Timeouts', 'Set neither.')]);
    const names = ({ files }: typeof other) => [...files.keys()].sort();
    expect(names(again)).toEqual(names(other));
    const terms = (path: string) => path.includes('/terms') || path.includes('/records');
    expect(names(changed).filter(terms)).not.toEqual(names(other).filter(terms));
  });
});

test('a language without a stemmer finds words and their beginnings', async () => {
  const index = await indexOf([record('/a/#one', 'Qapla', 'batlh Daqawlu taH')], 'tlh');
  expect(index.files.size).toBeGreaterThan(0);
  expect([...index.files.keys()].filter((path) => path.includes('stemmer'))).toEqual([]);
  expect(await urls(index, 'daqaw')).toEqual(['/a/#one']);
});

test('an index of nothing answers with nothing', async () => {
  expect(await urls(await indexOf([]), 'anything')).toEqual([]);
});

describe('16,000 records', async () => {
  // Words as frequent as in natural text: the n-th with a share of 1/n (Zipf's law).
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
  const vocabulary = 30_000;
  const word = () => `w${Math.floor(vocabulary ** random()).toString(26)}x`;
  const text = () => Array.from({ length: 40 }, word).join(' ');
  const many = await indexOf(
    Array.from({ length: 16_000 }, (_, number) =>
      record(`/c/${number >> 4}/#s${number & 15}`, `${word()} ${word()}`, text()),
    ),
    'tlh',
  );
  const bytes = (path: string) => brotliCompressSync(many.files.get(path) ?? '').length;

  test('are found across the files of terms, each with all that begin like it', async () => {
    many.read.length = 0;
    const entries = await many.reading((index) => index.beginningWith('wa'));
    const terms = entries.map(({ term }) => term);
    expect(many.read.length).toBeGreaterThan(1);
    expect(terms).toEqual([...new Set(terms)].sort());
    expect(terms.every((term) => term.startsWith('wa'))).toBe(true);
  });

  test('are each found by the words of their titles', async () => {
    for (const number of [0, 7_000, 15_999]) {
      const { title } = await many.reading((index) => index.record(number));
      const rarest = title.split(' ').toSorted((a, b) => b.length - a.length)[0] ?? '';
      const [itself] = await many.reading((index) => index.beginningWith(rarest));
      expect(itself?.term).toBe(rarest);
      expect(itself?.postings.map((posting) => posting.record)).toContain(number);
    }
  });

  test('have a small file to begin with, and no large one', () => {
    expect(bytes('entry.json')).toBeLessThan(20_000);
    const lengths = [...many.files].map(([path, content]) => [path, content.length] as const);
    const large = lengths.filter(
      ([path, length]) => /terms-|records-/.test(path) && length > 50_000,
    );
    expect(large).toEqual([]);
  });

  test('cost a search a few small files', async () => {
    many.read.length = 0;
    const { hits } = await many.search('w1x waax wb3x');
    const sum = many.read.reduce((all, path) => all + bytes(path), 0);
    expect(hits.length).toBe(12);
    expect(many.read.length).toBeLessThanOrEqual(3 * 3 + 2 * 12);
    expect(sum).toBeLessThan(90_000);
  });
});
