import { createHash } from 'node:crypto';
import type { Series } from '../../series/model.ts';
import { encodeEntry } from '../coding/entry.ts';
import { encodeFilter } from '../coding/filter.ts';
import { encodePacks, type Pack } from '../coding/packs.ts';
import { hashLength, partName } from '../coding/part-name.ts';
import { levelOf, mostPositions, type Posting } from '../coding/postings.ts';
import { entryFile, partFolder } from '../files.ts';
import { foldingStemmer } from '../stemmer.ts';
import type { StoredRecord } from '../stored-record.ts';
import { encodeVocabulary } from '../vocabulary.ts';
import { type Details, detailsOf } from './details.ts';
import { recordFiles } from './record-files.ts';
import { WordReader } from './record-words.ts';
import type { SearchRecord } from './records.ts';
import { scoreTerm } from './score.ts';
import { stemmerFile } from './stemmer-file.ts';
import { termFiles } from './term-files.ts';
import { WordCounts } from './word-counts.ts';

/** Files of the index by their path below its folder. */
export interface SearchIndex {
  files: Map<string, string>;
  /** How many records it holds. */
  records: number;
}

/**
 * So many files of records the first file names itself. Of more it names lists, which are read with their
 * records, so that a search of a large guide costs a request more and not a name for each of its files.
 */
const mostInEntry = 512;
const listLength = 64;

/**
 * Builds the search index: one small file that is read first, and parts whose names hold the hash of
 * their content.
 * @param found what a search can land on, from all pages
 */
export async function buildIndex(
  found: readonly SearchRecord[],
  series: Pick<Series, 'info' | 'parts' | 'glossary'>,
): Promise<SearchIndex> {
  const recurring = recurringTitles(found);
  const records = found
    .filter(({ title, passages }) => passages.length > 0 || !recurring.has(title))
    .map((record) => ({ record, details: detailsOf(record, series) }));
  const stemming = await stemmerFile(series.info.language);
  const reader = new WordReader(foldingStemmer(stemming?.stemmer));
  const counts = new WordCounts();
  const terms = new Map<string, Posting[]>();
  for (const [number, { record, details }] of records.entries()) {
    const read = reader.read(record, details);
    counts.add(read.words);
    for (const evidence of read.terms) {
      const level = levelOf(scoreTerm(evidence, read.length));
      const positions = evidence.positions.slice(0, mostPositions);
      const posting = { record: number, level, positions };
      const postings = terms.get(evidence.term);
      if (postings) postings.push(posting);
      else terms.set(evidence.term, [posting]);
    }
  }
  const files = new Map<string, string>();
  const add = (name: (hash: string) => string, content: string) => {
    const named = name(hashOf(content));
    files.set(`${partFolder}${named}`, content);
    return named;
  };
  const stored = records.map(({ record, details }) =>
    storedRecord(record, details, recurring.has(record.title)),
  );
  const packs = recordFiles(stored).map(({ first, content }) => ({
    first,
    name: add(partName.records, content),
  }));
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
    terms: termFiles(terms).map(({ first, content }) => ({
      first,
      name: add(partName.terms, content),
    })),
    packs: listed ? listsOf(packs, (list) => add(partName.packs, encodePacks(list))) : packs,
    listed,
  });
  files.set(entryFile, entry);
  return { files, records: records.length };
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

function storedRecord(record: SearchRecord, details: Details, minor: boolean): StoredRecord {
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

/** Filter -> value -> numbers of the records that have it. */
function filtersOf(
  records: readonly { record: SearchRecord; details: Details }[],
): Map<string, Map<string, number[]>> {
  const filters = new Map<string, Map<string, number[]>>();
  for (const [number, { record, details }] of records.entries()) {
    const { part, topic, level } = details;
    for (const [name, value] of Object.entries({ kind: record.kind, part, topic, level })) {
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
function recurringTitles(records: readonly SearchRecord[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { kind, title } of records)
    if (kind === 'section') counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([title]) => title));
}
