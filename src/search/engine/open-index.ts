import { vocabularyFile } from '../files.ts';
import { decodeVocabulary, type Vocabulary } from '../vocabulary.ts';
import type { FetchGuard } from './checked-fetch.ts';
import { IndexError } from './index-error.ts';
import type { PagefindData, PagefindModule, PagefindResult } from './pagefind.ts';

/** An index that can be searched. */
export interface Index {
  /** Number of records in the index. */
  total: number;
  /** Finds the records with a term or a longer word that begins with it; for a term in double quotes, only the term. */
  findRecords(term: string, filters: Record<string, string>): Promise<PagefindResult[]>;
  /** Loads the content of a record. */
  readRecord(result: PagefindResult): Promise<PagefindData>;
  /** Loads the list of all words of the index, once. */
  vocabulary(): Promise<Vocabulary>;
}

/**
 * Weights for Pagefind's scores, by field of a record. The title and the keywords say what a record is about, and so do
 * the symbols in them (`signs`); a symbol in the text or code of a record (`symbols`) says little. A word in the text
 * scores up to about 2.4, so that a title outweighs any number of mentions in a long text.
 * @see https://pagefind.app/docs/ranking/
 */
const ranking = {
  termSimilarity: 3,
  metaWeights: { title: 4, keywords: 3, signs: 2, symbols: 1, page: 0.5, address: 1 },
};

/**
 * Value of the parameter `ts` in the address of `pagefind-entry.json`, where Pagefind by default puts the time to avoid
 * an old copy. A constant is enough, because hosts have the browser revalidate that file.
 */
const metaCacheTag = 'guide';

/**
 * Opens an index with Pagefind's own module.
 * @param base address of the index's folder, with a final slash
 * @param guard the guard of the current global `fetch`
 * @param load imports the module at an address
 * @throws IndexError when a file is missing, is damaged, or takes too long
 */
export async function openIndex(
  base: string,
  guard: FetchGuard,
  load: (address: string) => Promise<unknown>,
): Promise<Index> {
  const withIndexErrors = async <T>(work: Promise<T>): Promise<T> => {
    const outcome = await work.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const cause = guard.takeFailure() ?? ('error' in outcome ? outcome.error : undefined);
    if ('error' in outcome || cause !== undefined)
      throw new IndexError('the search index could not be loaded', { cause });
    return outcome.value;
  };
  const openPagefind = async () => {
    const [module, entry] = await Promise.all([
      load(`${base}pagefind.js`) as Promise<PagefindModule>,
      fetch(`${base}pagefind-entry.json?ts=${metaCacheTag}`).then((response) => response.json()),
    ]);
    const pagefind = module.createInstance({ basePath: base, baseUrl: '/', metaCacheTag, ranking });
    return { pagefind, total: recordCount(entry) };
  };
  const { pagefind, total } = await withIndexErrors(openPagefind());
  const resultsByTerm = new Map<string, Promise<PagefindResult[]>>();
  let vocabulary: Promise<Vocabulary> | undefined;
  return {
    total,
    findRecords(term, filters) {
      // While a reader types, all words of the query but the last are the same each time.
      const key = JSON.stringify([term, filters]);
      const results =
        resultsByTerm.get(key) ??
        withIndexErrors(pagefind.search(term, { filters })).then(({ results }) => results);
      resultsByTerm.set(key, results);
      return results;
    },
    readRecord: (result) => withIndexErrors(result.data()),
    vocabulary() {
      vocabulary ??= withIndexErrors(
        fetch(base + vocabularyFile).then((response) => response.text()),
      ).then(decodeVocabulary);
      return vocabulary;
    },
  };
}

/** The number of records, from the content of `pagefind-entry.json`, which counts them by language. */
function recordCount(entry: unknown): number {
  const { languages } = entry as { languages?: Record<string, { page_count: number }> };
  return Object.values(languages ?? {}).reduce((sum, { page_count }) => sum + page_count, 0);
}
