import { createIndex, type PagefindIndex } from 'pagefind';
import { vocabularyFile } from '../files.ts';
import { encodeVocabulary } from '../vocabulary.ts';
import { countWords } from './count-words.ts';
import { pagefindRecord } from './pagefind-record.ts';
import { type RecordSources, repeatedTitles, searchRecords } from './records.ts';

/** A search index, ready to be written or served. */
export interface SearchIndex {
  /** Number of records. */
  records: number;
  /** Path below the index's folder -> content of the file. */
  files: ReadonlyMap<string, Uint8Array>;
}

/** Files that Pagefind makes for its own user interface and worker, which this site does not use. */
const unusedFile = /^pagefind-(?!entry\.json)|^wasm\.unknown\./;

/**
 * Size of a chunk of the index, as a number of occurrences of words. A search loads the chunks with its words, so small
 * chunks make the first search cheap. Pagefind has no option for it and reads an environment variable when its process
 * starts.
 */
const chunkSize = '1500';

/**
 * Builds the search index of the guide with Pagefind.
 * @param language BCP 47 tag of the text
 * @throws Error with Pagefind's own words when it refuses a record
 * @see https://pagefind.app/docs/node-api/
 */
export async function buildIndex(sources: RecordSources, language: string): Promise<SearchIndex> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    return await addRecords(index, sources, language);
  } finally {
    await index.deleteIndex();
  }
}

async function addRecords(
  index: PagefindIndex,
  sources: RecordSources,
  language: string,
): Promise<SearchIndex> {
  const records = searchRecords(sources);
  const repeated = repeatedTitles(records);
  for (const record of records) {
    const minor = repeated.has(record.title);
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
        .filter(({ path }) => !unusedFile.test(path))
        .map(({ path, content }) => [path, content] as const),
      [vocabularyFile, new TextEncoder().encode(vocabulary)],
    ]),
  };
}
