import { expect, test } from 'vitest';
import type { Once } from '../../series/once.ts';
import { loadSeries } from '../../series/read/load-series.ts';
import { buildIndex, type SearchIndex } from './build-index.ts';
import { headsOf, type IndexedPage } from './indexed-page.ts';
import type { SearchRecord } from './records.ts';

const root = new URL('../../testing/fixtures/good', import.meta.url).pathname;
const { info, ...rest } = loadSeries(root, () => undefined);
if (!info) throw new Error('the good series has no info');
const series = { ...rest, info };

const record = (url: string, title: string, text: string): SearchRecord => ({
  ...{ url, title, kind: 'section', page: 'Page', codes: [] },
  passages: text === '' ? [] : [{ code: false, text }],
});

/** A page with two sections, of which the second is titled "Go deeper" and has a text on some pages. */
function page(number: number, { text = 'a lock', deeper = 'Go deeper', more = '' } = {}) {
  const address = `/c/page-${number}/`;
  return [
    record(`${address}#one`, `Section ${number}`, `Page ${number} waits for ${text}.`),
    record(`${address}#two`, deeper, more),
  ];
}

/** What a build made. */
interface Build {
  index: SearchIndex;
  /** Paths that it wrote. */
  written: string[];
  told: ReadonlyMap<string, unknown>;
  /** Pages whose records it read. */
  read: ReadonlySet<number>;
}

/** A build of these pages after another. */
async function build(pages: readonly SearchRecord[][], last?: Build): Promise<Build> {
  const read: number[] = [];
  const told = new Map<string, unknown>();
  const once: Once = (key, make) => {
    const made = (last?.told.get(key) ?? make()) as ReturnType<typeof make>;
    told.set(key, made);
    return made;
  };
  const known = last?.index.files ?? new Map<string, string>();
  const kept = new Map<string, string>();
  const keeps = (path: string) => {
    const content = known.get(path);
    if (content !== undefined) kept.set(path, content);
    return content !== undefined;
  };
  const given = pages.map(
    (records, number): IndexedPage => ({
      ...headsOf(records),
      get records() {
        read.push(number);
        return records;
      },
    }),
  );
  const { files, records } = await buildIndex(given, series, { once, keeps });
  const index: SearchIndex = { files: new Map([...kept, ...files]), records };
  return { index, written: [...files.keys()], told, read: new Set(read) };
}

const sixty = Array.from({ length: 60 }, (_, number) => page(number));
const first = await build(sixty);
const sorted = ({ files }: SearchIndex) =>
  [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, content]) => `${path} ${content}`);

test.each<[what: string, pages: SearchRecord[][], most: number]>([
  ['nothing', sixty, 0],
  ['a text', sixty.with(30, page(30, { text: 'a signal' })), 30],
  ['a page more', [...sixty.slice(0, 30), page(99), ...sixty.slice(30)], 40],
  ['a page less', sixty.toSpliced(30, 1), 40],
  [
    'a text in a section whose title stands in many pages',
    sixty.with(5, page(5, { more: 'It waits.' })),
    30,
  ],
])('after a change of %s the index is that of a clean build', async (_what, pages, most) => {
  const again = await build(pages, first);
  const clean = await build(pages);
  expect(again.index.records).toBe(clean.index.records);
  expect(sorted(again.index)).toEqual(sorted(clean.index));
  expect(again.read.size).toBeLessThanOrEqual(most);
});

test('a title that becomes common alters the records of all pages that have it', async () => {
  const titled = (number: number) => page(number, { deeper: 'Notes', more: 'It waits.' });
  const before = sixty.with(0, titled(0)).with(50, titled(50));
  const after = before.with(30, titled(30));
  const again = await build(after, await build(before));
  expect(sorted(again.index)).toEqual(sorted((await build(after)).index));
});

test('a file of records that is gone is written again', async () => {
  const files = new Map(first.index.files);
  const lost = [...files.keys()].filter((path) => path.includes('records-')).slice(3, 5);
  for (const path of lost) files.delete(path);
  const again = await build(sixty, { ...first, index: { ...first.index, files } });
  expect(again.written).toEqual(expect.arrayContaining(lost));
  expect(sorted(again.index)).toEqual(sorted(first.index));
});

test('an edit writes few files', async () => {
  const again = await build(sixty.with(30, page(30, { text: 'a queue' })), first);
  expect(again.written.length).toBeLessThan(first.written.length / 4);
});
