import { createIndex, type PagefindIndex } from 'pagefind';
import { vocabularyFile } from '../files.ts';
import { encodeVocabulary } from '../vocabulary.ts';
import { countWords } from './count-words.ts';
import { pagefindRecord } from './pagefind-record.ts';
import { type RecordSources, recurringTitles, searchRecords } from './records.ts';

/** A search index, ready to be written or served. */
export interface SearchIndex {
  /** How many records it holds. */
  records: number;
  /** Its files by their path below the index's folder. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Pagefind's own interfaces and its worker, which nobody here loads. */
const unused = /^pagefind-(?!entry\.json)|^wasm\.unknown\./;

/**
 * Small chunks: a first search loads only those that hold its words. Pagefind reads it when its process
 * starts and has no option for it.
 */
const chunkSize = '1500';

/**
 * Builds the search index with Pagefind, from the model.
 * @param language BCP 47 tag of the text
 * @throws Error with Pagefind's own words when it refuses a record
 * @see https://pagefind.app/docs/node-api/
 */
export async function buildIndex(sources: RecordSources, language: string): Promise<SearchIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    return await fill(index, sources, language);
  } finally {
    await index.deleteIndex();
  }
}

async function fill(
  index: PagefindIndex,
  sources: RecordSources,
  language: string,
): Promise<SearchIndex> {
  const records = searchRecords(sources);
  const recurring = recurringTitles(records);
  for (const record of records) {
    const minor = recurring.has(record.title);
    const { errors } = await index.addCustomRecord(pagefindRecord(record, { language, minor }));
    if (errors.length > 0) throw new Error(`${record.url}: ${errors.join('; ')}`);
  }
  const { files, errors } = await index.getFiles();
  if (errors.length > 0) throw new Error(errors.join('; '));
  const vocabulary = encodeVocabulary(countWords(records));
  return {
    records: records.length,
    files: new Map([
      ...files
        .filter(({ path }) => !unused.test(path))
        .map(({ path, content }) => [path, content] as const),
      [vocabularyFile, new TextEncoder().encode(vocabulary)],
    ]),
  };
}
