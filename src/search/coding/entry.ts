import { decodeAscending, encodeAscending, NumberReader } from './numbers.ts';

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
  /** The files of records: for each the number of its first record, ascending, and its name. */
  packs: { first: number; name: string }[];
}

const format = 'guide-index 1';
/** Length of the hash in a file's name. */
const hashLength = 10;

/** The name of a part of the index: what it holds, and the hash of its content. */
export const partName = {
  terms: (hash: string) => `terms-${hash}.txt`,
  records: (hash: string) => `records-${hash}.json`,
  filter: (hash: string) => `filter-${hash}.txt`,
  words: (hash: string) => `words-${hash}.txt`,
  stemmer: (hash: string) => `stemmer-${hash}.js`,
};

const hashIn = (name: string): string => name.slice(name.indexOf('-') + 1, name.lastIndexOf('.'));

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
    packs: encodeAscending(packs.map(({ first }) => first)),
    packFiles: packs.map(({ name }) => hashIn(name)).join(''),
  });
}

/**
 * Reads what `encodeEntry` wrote.
 * @throws Error when it is something else
 */
export function decodeEntry(text: string): Entry {
  const read = JSON.parse(text) as Partial<Record<string, unknown>> | null;
  if (read?.['format'] !== format) throw new Error('not an index of this guide');
  const { records, words, filters, stemmer } = read as unknown as Entry;
  const string = (key: string) => String(read[key] ?? '');
  const firsts = string('terms').split(' ').filter(Boolean);
  const termHashes = hashesOf(string('termFiles'));
  const starts = decodeAscending(new NumberReader(string('packs')));
  const packHashes = hashesOf(string('packFiles'));
  if (termHashes.length !== firsts.length || packHashes.length !== starts.length)
    throw new Error('the entry of the index is not whole');
  return {
    records,
    words,
    filters,
    ...(stemmer !== undefined && { stemmer }),
    terms: termHashes.map((hash, at) => ({
      first: firsts[at] ?? '',
      name: partName.terms(hash),
    })),
    packs: packHashes.map((hash, at) => ({
      first: starts[at] ?? 0,
      name: partName.records(hash),
    })),
  };
}

const hashesOf = (text: string): string[] =>
  Array.from({ length: Math.ceil(text.length / hashLength) }, (_, at) =>
    text.slice(at * hashLength, (at + 1) * hashLength),
  );
