import { createHash } from 'node:crypto';
import type { Series } from '../../series/model.ts';
import { always, type Once } from '../../series/once.ts';
import { encodeEntry } from '../coding/entry.ts';
import { encodeFilter } from '../coding/filter.ts';
import { encodePacks, type Pack } from '../coding/packs.ts';
import { hashLength, partName } from '../coding/part-name.ts';
import { entryFile, partFolder } from '../files.ts';
import { foldingStemmer } from '../stemmer.ts';
import { encodeVocabulary } from '../vocabulary.ts';
import { detailsOf } from './details.ts';
import type { IndexedPage, RecordHead } from './indexed-page.ts';
import { WordReader } from './record-words.ts';
import { type SegmentPage, segmentOf, type TakenRecord } from './segment.ts';
import { MergedTerms } from './segment-terms.ts';
import { cutIntoSegments } from './segments.ts';
import { stemmerFile } from './stemmer-file.ts';
import { termFiles } from './term-files.ts';
import { WordCounts } from './word-counts.ts';

/** Files of the index by their path below its folder. */
export interface SearchIndex {
  /** Without those of the last build that stay. */
  files: Map<string, string>;
  /** How many records it holds. */
  records: number;
}

/** What another build has left. */
export interface LastIndex {
  /** Gives what it made of the same pages. */
  once: Once;
  /** True for a path of a file that is there as it left it; it then stays. */
  keeps: (path: string) => boolean;
}

const nothing: LastIndex = { once: always, keeps: () => false };

/**
 * So many files of records the first file names itself. Of more it names lists, which are read with their
 * records, so that a search of a large guide costs a request more and not a name for each of its files.
 */
const mostInEntry = 512;
const listLength = 64;

/**
 * Builds the search index: one small file that is read first, and parts whose names hold the hash of
 * their content. It is made of segments, the indexes of some pages each, of which a change alters few.
 * @param pages all pages with what a search can land on in them
 */
export async function buildIndex(
  pages: readonly IndexedPage[],
  series: Pick<Series, 'info' | 'parts' | 'glossary'>,
  last = nothing,
): Promise<SearchIndex> {
  const files = new Map<string, string>();
  const isThere = (name: string) => files.has(partFolder + name) || last.keeps(partFolder + name);
  const add = (name: (hash: string) => string, content: string) => {
    const named = name(hashOf(content));
    if (!isThere(named)) files.set(partFolder + named, content);
    return named;
  };
  const { language } = series.info;
  const stemming = await stemmerFile(language);
  const reader = new WordReader(foldingStemmer(stemming?.stemmer));
  const counts = new WordCounts();
  const terms = new MergedTerms();
  const packs: Pack[] = [];
  const records: TakenRecord[] = [];
  for (const segment of cutIntoSegments(pagesWithRecords(pages, series))) {
    const { once } = last;
    const made = segmentOf(segment, { reader, language, once, isThere, add });
    counts.merge(made.words);
    terms.add(made.terms, records.length);
    for (const [first, name] of made.packs) packs.push({ first: records.length + first, name });
    records.push(...segment.flatMap(({ taken }) => taken));
  }
  const listed = packs.length > mostInEntry;
  const entry = encodeEntry({
    records: records.length,
    ...(stemming && { stemmer: add(partName.stemmer, stemming.content) }),
    words: add(partName.words, encodeVocabulary({ words: counts.rounded() })),
    filters: Object.fromEntries(
      [...filtersOf(records)].map(([name, values]) => [
        name,
        add(partName.filter, encodeFilter(values)),
      ]),
    ),
    terms: termFiles(terms.rows).map(({ first, content }) => ({
      first,
      name: add(partName.terms, content),
    })),
    packs: listed ? listsOf(packs, (list) => add(partName.packs, encodePacks(list))) : packs,
    listed,
  });
  files.set(entryFile, entry);
  return { files, records: records.length };
}

/** The pages that have records, each with those that the index takes. */
function pagesWithRecords(
  pages: readonly IndexedPage[],
  series: Pick<Series, 'parts' | 'glossary'>,
): SegmentPage[] {
  const recurring = recurringTitles(pages.flatMap(({ heads }) => heads));
  return pages
    .filter(({ heads }) => heads.length > 0)
    .map((page) => ({
      page,
      taken: page.heads.flatMap((head, at) => {
        const minor = recurring.has(head.title);
        return minor && head.empty ? [] : { head, at, minor, details: detailsOf(head, series) };
      }),
    }));
}

/** The files in lists, each list with the number of its first record. */
function listsOf(packs: readonly Pack[], add: (list: readonly Pack[]) => string): Pack[] {
  const lists = Array.from({ length: Math.ceil(packs.length / listLength) }, (_, at) =>
    packs.slice(at * listLength, (at + 1) * listLength),
  );
  return lists.map((list) => ({ first: list[0]?.first ?? 0, name: add(list) }));
}

/** A hash for file names: 48 bits in digits and small letters, which every file system tells apart. */
function hashOf(content: string): string {
  const digest = createHash('sha256').update(content).digest();
  return digest.readUIntBE(0, 6).toString(36).padStart(hashLength, '0');
}

/** Filter -> value -> numbers of the records that have it. */
function filtersOf(records: readonly TakenRecord[]): Map<string, Map<string, number[]>> {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [number, { head, details }] of records.entries()) {
    const { part, topic, level } = details;
    for (const [name, value] of Object.entries({ kind: head.kind, part, topic, level })) {
      if (!value) continue;
      const values = filters.get(name) ?? new Map<string, number[]>();
      filters.set(name, values);
      const numbers = values.get(value);
      if (numbers) numbers.push(number);
      else values.set(value, [number]);
    }
  }
  return filters;
}

/** Titles that stand in at least three pages, such as "Go deeper": nobody searches for one of them. */
function recurringTitles(records: readonly RecordHead[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { kind, title } of records)
    if (kind === 'section') counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([title]) => title));
}
