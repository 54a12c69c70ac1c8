import { createHash } from 'node:crypto';
import * as pagefind from 'pagefind';
import type { Series } from '../../series/model.ts';
import { encodeVocabulary } from '../vocabulary.ts';
import { collectWords } from './collect-words.ts';
import { detailsOf } from './details.ts';
import { recordHtml } from './record-html.ts';
import type { SearchRecord } from './records.ts';

/** Files of the index by their path below `/pagefind/`. */
export interface SearchIndex {
  files: Map<string, Uint8Array>;
  /** How many records it holds. */
  records: number;
}

/** Name of the vocabulary's file in the index. */
export const vocabularyFile = 'words.txt';

/** Small chunks: a first search loads only those that hold its words. */
const chunkSize = '1500';

/** Pagefind's own interfaces, which nobody here loads. */
const unused = /(?:-ui\.(?:js|css)|highlight\.js|worker\.js|wasm\.unknown\.pagefind)$/;

/**
 * Builds the search index.
 * @param found what a search can land on, from all pages
 * @throws Error with Pagefind's own words when it refuses a record
 */
export async function buildIndex(
  found: readonly SearchRecord[],
  series: Pick<Series, 'info' | 'parts' | 'glossary'>,
): Promise<SearchIndex> {
  const { language } = series.info;
  const recurring = recurringTitles(found);
  const records = found
    .filter(({ title, passages }) => passages.length > 0 || !recurring.has(title))
    .map((record) => ({ record, details: detailsOf(record, series) }));
  // Read by Pagefind's own process when it starts; it has no option for it.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  try {
    for (const { record, details } of records) {
      const minor = recurring.has(record.title);
      const content = recordHtml(record, details, { language, minor });
      const added = await index.addHTMLFile({ url: record.url, content });
      if (added.errors.length > 0) throw new Error(`${record.url}: ${added.errors.join('; ')}`);
    }
    const written = await index.getFiles();
    if (written.errors.length > 0) throw new Error(written.errors.join('; '));
    const files = new Map(
      written.files
        .filter(({ path }) => !unused.test(path))
        .map(({ path, content }) => [path, content]),
    );
    const words = collectWords(records);
    const version = createHash('sha256')
      .update([...files.keys()].sort().join('\n'))
      .digest('hex')
      .slice(0, 10);
    const vocabulary = encodeVocabulary({ version, words, records: records.length });
    files.set(vocabularyFile, new TextEncoder().encode(vocabulary));
    return { files, records: records.length };
  } finally {
    await pagefind.close();
  }
}

/** Titles that stand in at least three pages, such as "Go deeper": nobody searches for one of them. */
function recurringTitles(records: readonly SearchRecord[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { kind, title } of records)
    if (kind === 'section') counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= 3).map(([title]) => title));
}
