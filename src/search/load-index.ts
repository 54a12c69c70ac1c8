import { decodeEntry, type Entry } from './coding/entry.ts';
import { decodeFilter } from './coding/filter.ts';
import { decodePacks, type Pack } from './coding/packs.ts';
import { partName } from './coding/part-name.ts';
import { decodeTerm, type TermEntry } from './coding/postings.ts';
import { unsealed } from './coding/sealed.ts';
import { lastAtMost } from './coding/search-sorted.ts';
import { type Fetching, fetchPart, usualPatience } from './fetch-part.ts';
import { entryFile, partFolder } from './files.ts';
import { IndexError } from './index-error.ts';
import { foldingStemmer, type Stemmer, stemmerIn } from './stemmer.ts';
import { decodeRecords, type StoredRecord } from './stored-record.ts';
import { decodeVocabulary, type Vocabulary } from './vocabulary.ts';

/** A short beginning such as "s" has half the index; so many files of terms are read for one. */
const mostFiles = 3;

/** The index of a site, of which each part is fetched when it is first needed, and then kept. */
export class Index {
  /** How many records it holds. */
  readonly total: number;
  readonly stem: Stemmer;
  readonly #entry: Entry;
  readonly #fetch: <T>(name: string, read: (text: string) => T) => Promise<T>;
  readonly #parts = new Map<string, Promise<unknown>>();

  constructor(
    entry: Entry,
    stem: Stemmer,
    fetch: <T>(name: string, read: (text: string) => T) => Promise<T>,
  ) {
    this.#entry = entry;
    this.total = entry.records;
    this.stem = stem;
    this.#fetch = fetch;
  }

  /**
   * The terms that begin with a stem, in order, itself first.
   * @throws IndexError
   */
  async beginningWith(stem: string): Promise<TermEntry[]> {
    const { terms } = this.#entry;
    const from = Math.max(
      0,
      lastAtMost(terms, ({ first }) => first <= stem),
    );
    const files = terms
      .slice(from, from + mostFiles)
      .filter(({ first }, at) => at === 0 || first.startsWith(stem));
    const read = await Promise.all(files.map(({ name }) => this.#part(name, linesByTerm)));
    return read.flatMap((lines) =>
      [...lines].flatMap(([term, line]) => (term.startsWith(stem) ? decodeTerm(line) : [])),
    );
  }

  /**
   * @param number of the record
   * @throws IndexError
   */
  async record(number: number): Promise<StoredRecord> {
    const { packs, listed } = this.#entry;
    const fileOf = (files: readonly Pack[]) =>
      files[lastAtMost(files, ({ first }) => first <= number)];
    const top = fileOf(packs);
    const pack = listed && top ? fileOf(await this.#part(top.name, decodeList)) : top;
    const record = pack && (await this.#part(pack.name, decodeRecords))[number - pack.first];
    if (!record) throw new IndexError(`record ${number} is not in the search index`);
    return record;
  }

  /**
   * What tells whether a record passes all filters.
   * @param filters name -> value
   * @throws IndexError
   */
  async passing(filters: Record<string, string>): Promise<(record: number) => boolean> {
    const sets = await Promise.all(
      Object.entries(filters).map(async ([name, value]) => {
        const file = this.#entry.filters[name];
        if (file === undefined) return undefined;
        return (await this.#part(file, decodeFilter)).get(value);
      }),
    );
    return (record) => sets.every((set) => set?.has(record));
  }

  /** @throws IndexError */
  vocabulary(): Promise<Vocabulary> {
    return this.#part(this.#entry.words, decodeVocabulary);
  }

  #part<T>(name: string, read: (text: string) => T): Promise<T> {
    const known = (this.#parts.get(name) as Promise<T> | undefined) ?? this.#fetch(name, read);
    this.#parts.set(name, known);
    return known;
  }
}

const decodeList = (text: string): Pack[] => decodePacks(text, partName.records);

function linesByTerm(text: string): Map<string, string> {
  return new Map(
    unsealed('terms', text).map((line) => [line.slice(0, line.indexOf(' ')), line] as const),
  );
}

/**
 * Loads the beginning of the index; the rest follows when it is needed.
 * @param base address of the index's folder, with a final slash
 * @param attempt counts the tries, since a browser may remember that a part failed to load
 * @param patience milliseconds to wait for the first file, which in `dev` is made when it is asked for
 * @throws IndexError when a file is missing, is something else, or does not come in time
 */
export async function loadIndex(base: string, attempt: number, patience?: number): Promise<Index> {
  const fetching: Fetching = attempt > 0 ? { cache: 'reload' } : {};
  const entry = await fetchPart(base + entryFile, decodeEntry, {
    cache: 'no-cache',
    ...(patience !== undefined && { patience }),
  });
  const parts = base + partFolder;
  const again = attempt > 0 ? `?try=${attempt}` : '';
  const stemmer = entry.stemmer && (await loadStemmer(parts + entry.stemmer + again));
  return new Index(entry, foldingStemmer(stemmer || undefined), (name, read) =>
    fetchPart(parts + name, read, fetching),
  );
}

async function loadStemmer(address: string): Promise<Stemmer> {
  const late = new Promise<never>((_, reject) => {
    const signal = AbortSignal.timeout(usualPatience);
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  try {
    return stemmerIn(await Promise.race([import(/* @vite-ignore */ address), late]));
  } catch (cause) {
    throw new IndexError('the stemmer of the search index could not be loaded', { cause });
  }
}
