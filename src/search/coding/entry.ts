import { decodePacks, encodePacks, type Pack } from './packs.ts';
import { hashesIn, hashIn, partName } from './part-name.ts';

/** What is read first: what the index holds, and the names of the files that hold it. */
export interface Entry {
  /** How many records there are. */
  records: number;
  /** Name of the stemmer's file; absent for a language that has none. */
  stemmer?: string;
  /** Name of the vocabulary's file. */
  words: string;
  /** Name of the file of each filter. */
  filters: Record<string, string>;
  /** The files of terms: for each the first of its terms, ascending, and its name. */
  terms: { first: string; name: string }[];
  /** The files of records, or of lists of them when they are many. */
  packs: Pack[];
  /** True when `packs` are lists. */
  listed: boolean;
}

const format = 'guide-index 1';

/**
 * Writes the entry as JSON. The two long lists are strings: hashes do not compress, and everything
 * around them would be repeated for each.
 */
export function encodeEntry({ terms, packs, ...rest }: Entry): string {
  return JSON.stringify({
    format,
    ...rest,
    terms: terms.map(({ first }) => first).join(' '),
    termFiles: terms.map(({ name }) => hashIn(name)).join(''),
    packs: encodePacks(packs),
  });
}

/**
 * Reads what `encodeEntry` wrote.
 * @throws Error when it is something else
 */
export function decodeEntry(text: string): Entry {
  const read = JSON.parse(text) as Partial<Record<string, unknown>> | null;
  if (read?.['format'] !== format) throw new Error('not an index of this guide');
  const { records, words, filters, stemmer, listed } = read as unknown as Entry;
  const string = (key: string) => String(read[key] ?? '');
  const firsts = string('terms').split(' ').filter(Boolean);
  const hashes = hashesIn(string('termFiles'));
  if (hashes.length !== firsts.length) throw new Error('the entry of the index is not whole');
  return {
    records,
    words,
    filters,
    ...(stemmer !== undefined && { stemmer }),
    terms: hashes.map((hash, at) => ({ first: firsts[at] ?? '', name: partName.terms(hash) })),
    packs: decodePacks(string('packs'), listed ? partName.packs : partName.records),
    listed,
  };
}
