import { IndexError } from './index-error.ts';
import type { Pagefind, PagefindModule, PagefindResult } from './pagefind.ts';
import { decodeVocabulary, type Vocabulary } from './vocabulary.ts';

/** A loaded index. */
export interface Index {
  pagefind: Pagefind;
  vocabulary: Vocabulary;
  /** Answers by term: while a query is typed, all its words but the last stay as they were. */
  answers: Map<string, Promise<PagefindResult[]>>;
  /** Records that were read, by their id. */
  records: Map<string, ReturnType<PagefindResult['data']>>;
}

/** A reader on a slow line waits this long for one file, in milliseconds, and then gets a message instead. */
const usualPatience = 20_000;

/**
 * How Pagefind weighs its own scores. A title says what a record is about; other names of a record
 * count as much; words of code are found, and prove little.
 * @see https://pagefind.app/docs/ranking/
 */
const ranking = {
  termSimilarity: 3,
  metaWeights: { title: 2, keywords: 2, symbols: 1, page: 0.5, address: 1 },
};

/**
 * Loads Pagefind and the vocabulary.
 * @param base address of the index's folder, with a final slash
 * @param attempt counts the tries, since a browser may remember that a module failed to load
 * @param patience milliseconds to wait for the first file, which in `dev` is made when it is asked for
 * @throws IndexError when a file is missing, is something else, or does not come in time
 */
export async function loadIndex(
  base: string,
  attempt: number,
  patience = usualPatience,
): Promise<Index> {
  try {
    const again = attempt > 0 ? `?try=${attempt}` : '';
    const [module, vocabulary] = await Promise.all([
      import(/* @vite-ignore */ `${base}pagefind.js${again}`) as Promise<PagefindModule>,
      inTime(loadVocabulary(`${base}words.txt`), patience),
    ]);
    const pagefind = module.createInstance({
      basePath: base,
      baseUrl: '/',
      noWorker: true,
      metaCacheTag: vocabulary.version,
      ranking,
    });
    return { pagefind, vocabulary, answers: new Map(), records: new Map() };
  } catch (cause) {
    throw new IndexError('the search index could not be loaded', { cause });
  }
}

async function loadVocabulary(address: string): Promise<Vocabulary> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} fetching ${address}`);
  return decodeVocabulary(await response.text());
}

/**
 * Waits for something that may never come.
 * @param patience milliseconds
 * @throws Error after that
 */
export async function inTime<T>(work: Promise<T>, patience = usualPatience): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer in time')), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
