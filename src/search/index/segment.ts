import type { Once } from '../../series/once.ts';
import { dataHash } from '../../series/read/content-hash.ts';
import { partName } from '../coding/part-name.ts';
import type { StoredRecord } from '../stored-record.ts';
import type { Details } from './details.ts';
import type { IndexedPage, RecordHead } from './indexed-page.ts';
import { recordFiles } from './record-files.ts';
import type { WordReader } from './record-words.ts';
import type { SearchRecord } from './records.ts';
import { SegmentTerms } from './segment-terms.ts';
import { WordCounts } from './word-counts.ts';

/** The index of some neighbouring pages. What it holds does not depend on what comes before or after them. */
export interface Segment {
  /** In how many records each word stands, as `WordCounts` writes it. */
  words: string;
  /** As `SegmentTerms` writes them. */
  terms: string;
  /** The files of its records, each with the number of its first record in the segment. */
  packs: [first: number, name: string][];
}

/** A page with what the series says of the records that the index takes. */
export interface SegmentPage {
  page: IndexedPage;
  taken: TakenRecord[];
}

/** A record that the index takes. */
export interface TakenRecord {
  head: RecordHead;
  /** Its place among the records of the page. */
  at: number;
  details: Details;
  /** True when its title stands in many pages. */
  minor: boolean;
}

/** What segments are made with. */
export interface SegmentMaker {
  reader: WordReader;
  /** Name of the language whose words the reader reads. */
  language: string;
  /** Gives what the last build made of the same pages. */
  once: Once;
  /** True for the name of a file that is there and stays. */
  isThere: (name: string) => boolean;
  /** Adds a file, and returns its name. */
  add: (name: (hash: string) => string, content: string) => string;
}

/** The index of some neighbouring pages: of those that have not changed the one that the last build made. */
export function segmentOf(pages: readonly SegmentPage[], maker: SegmentMaker): Segment {
  const { reader, language, once, isThere, add } = maker;
  const write = (records: readonly WholeRecord[]) =>
    recordFiles(records.map(storedRecord)).map(({ first, content }): [number, string] => [
      first,
      add(partName.records, content),
    ]);
  const segment = once(`segment ${keyOf(pages, language)}`, () => {
    const records = recordsOf(pages);
    return { ...wordsOf(records, reader), packs: write(records) };
  });
  if (!segment.packs.every(([, name]) => isThere(name))) write(recordsOf(pages));
  return segment;
}

/** A hash over all that a segment is made from, but for the code. */
function keyOf(pages: readonly SegmentPage[], language: string): string {
  const from = pages.map(({ page, taken }) => [
    page.recordsHash,
    taken.map(({ at, details, minor }) => [at, details, minor]),
  ]);
  return dataHash([language, from]);
}

type WholeRecord = TakenRecord & { record: SearchRecord };

const recordsOf = (pages: readonly SegmentPage[]): WholeRecord[] =>
  pages.flatMap(({ page, taken }) =>
    taken.flatMap((known) => {
      const record = page.records[known.at];
      return record ? { ...known, record } : [];
    }),
  );

function wordsOf(
  records: readonly WholeRecord[],
  reader: WordReader,
): Pick<Segment, 'words' | 'terms'> {
  const counts = new WordCounts();
  const terms = new SegmentTerms();
  for (const [number, { record, details }] of records.entries()) {
    const read = reader.read(record, details);
    counts.add(read.words);
    terms.add(number, read);
  }
  return { words: counts.written(), terms: terms.written() };
}

function storedRecord({ record, details, minor }: WholeRecord): StoredRecord {
  const { url, kind, title, page, passages } = record;
  return {
    url,
    kind,
    title,
    page: page === title ? '' : page,
    names: details.keywords,
    minor,
    parent: record.parent ?? details.parent ?? '',
    passages,
  };
}
