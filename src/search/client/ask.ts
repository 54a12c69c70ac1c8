import { scriptUrl } from '../../client/script-url.ts';
import type { Found } from '../engine/search.ts';
import type { Answer, Question } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

/** Who waits for an answer. */
interface Waiting {
  resolve: (found: Found | undefined) => void;
  reject: (reason: Error) => void;
}

/** A worker with the questions that it has not answered yet. */
class Searcher {
  readonly #worker = new Worker(scriptUrl(workerUrl), { type: 'module' });
  readonly #open = new Map<number, Waiting>();
  #count = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      const { id, found, failed } = data;
      if (failed === undefined) this.#open.get(id)?.resolve(found);
      else this.#open.get(id)?.reject(new Error(failed));
      this.#open.delete(id);
    });
    // The worker's own script did not load.
    this.#worker.addEventListener('error', () => this.end('the search could not be loaded'));
  }

  ask(question: Omit<Question, 'id'>): Promise<Found | undefined> {
    const id = this.#count++;
    return new Promise((resolve, reject) => {
      this.#open.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...question } satisfies Question);
    });
  }

  /** Stops the worker; who still waits is told why. */
  end(reason: string): void {
    this.#worker.terminate();
    for (const { reject } of this.#open.values()) reject(new Error(reason));
    this.#open.clear();
  }
}

let searcher: Searcher | undefined;

async function asked(question: Omit<Question, 'id'>): Promise<Found | undefined> {
  searcher ??= new Searcher();
  const current = searcher;
  try {
    return await current.ask(question);
  } catch (error) {
    // Pagefind remembers what failed to load: the next search begins with a new worker.
    current.end(String(error));
    if (searcher === current) searcher = undefined;
    throw error;
  }
}

/** Begins to load the index, so that it is there with the first letter. */
export function warmUp(): void {
  // Whoever searches is told; nobody has asked for anything yet.
  asked({ filters: {} }).catch(() => undefined);
}

/**
 * Searches the index of this site.
 * @throws Error when a file of it cannot be loaded; the next call loads it afresh
 */
export async function ask(query: string, filters: Record<string, string> = {}): Promise<Found> {
  const found = await asked({ query, filters });
  if (!found) throw new Error('the search gave no answer');
  return found;
}
