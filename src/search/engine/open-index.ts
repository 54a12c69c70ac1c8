import { vocabularyFile } from '../files.ts';
import { decodeVocabulary, type Vocabulary } from '../vocabulary.ts';
import type { FetchGuard } from './checked-fetch.ts';
import { IndexError } from './index-error.ts';
import type { PagefindData, PagefindModule, PagefindResult } from './pagefind.ts';

/** An index that can be searched. */
export interface Index {
  /** How many records it holds. */
  total: number;
  /** The records that have a term, or a longer one that begins with it; `"term"` in quotes only itself. */
  ask(term: string, filters: Record<string, string>): Promise<PagefindResult[]>;
  /** What a record holds. */
  read(result: PagefindResult): Promise<PagefindData>;
  /** The words of the index, fetched when they are first needed. */
  vocabulary(): Promise<Vocabulary>;
}

/**
 * How Pagefind weighs its own scores. A title says what a record is about, and so do its other names and the signs
 * in either; symbols of its code are found, and prove little. A word in the text gives up to about 2.4, so a title
 * outweighs any number of mentions, which the longer texts of a larger guide have.
 * @see https://pagefind.app/docs/ranking/
 */
const ranking = {
  termSimilarity: 3,
  metaWeights: { title: 4, keywords: 3, signs: 2, symbols: 1, page: 0.5, address: 1 },
};

/** Pagefind names its first file by this; the file itself asks to be checked each time. */
const metaCacheTag = 'guide';

/**
 * Opens an index by Pagefind's own module.
 * @param base address of the index's folder, with a final slash
 * @param guard tells what failed to load
 * @param load gives the module at an address
 * @throws IndexError when a file is missing, is something else, or does not come in time
 */
export async function openIndex(
  base: string,
  guard: FetchGuard,
  load: (address: string) => Promise<unknown>,
): Promise<Index> {
  const checked = async <T>(work: Promise<T>): Promise<T> => {
    const settled = await work.then(
      (value) => ({ value }),
      (error: unknown) => ({ error }),
    );
    const cause = guard.takeFailure() ?? ('error' in settled ? settled.error : undefined);
    if ('error' in settled || cause !== undefined)
      throw new IndexError('the search index could not be loaded', { cause });
    return settled.value;
  };
  const begin = async () => {
    const [module, entry] = await Promise.all([
      load(`${base}pagefind.js`) as Promise<PagefindModule>,
      fetch(`${base}pagefind-entry.json?ts=${metaCacheTag}`).then((answer) => answer.json()),
    ]);
    const pagefind = module.createInstance({ basePath: base, baseUrl: '/', metaCacheTag, ranking });
    return { pagefind, total: recordsIn(entry) };
  };
  const { pagefind, total } = await checked(begin());
  const answers = new Map<string, Promise<PagefindResult[]>>();
  let words: Promise<Vocabulary> | undefined;
  return {
    total,
    ask(term, filters) {
      // While a query is typed, all its words but the last stay as they were.
      const key = JSON.stringify([term, filters]);
      const answer =
        answers.get(key) ??
        checked(pagefind.search(term, { filters })).then(({ results }) => results);
      answers.set(key, answer);
      return answer;
    },
    read: (result) => checked(result.data()),
    vocabulary() {
      words ??= checked(fetch(base + vocabularyFile).then((answer) => answer.text())).then(
        decodeVocabulary,
      );
      return words;
    },
  };
}

/** The number of records that Pagefind's first file names. */
function recordsIn(entry: unknown): number {
  const { languages } = entry as { languages?: Record<string, { page_count: number }> };
  return Object.values(languages ?? {}).reduce((sum, { page_count }) => sum + page_count, 0);
}
