import { scriptUrl } from '../../client/script-url.ts';
import type { SearchResults } from '../engine/search.ts';
import type { SearchRequest, SearchResponse } from './messages.ts';
import workerUrl from './worker.ts?worker&url';

/** The callbacks of the promise that a request returned. */
interface PendingRequest {
  resolve: (found: SearchResults | undefined) => void;
  reject: (reason: Error) => void;
}

/** The search worker of this page, with the requests that it has not answered yet. */
class SearchWorker {
  readonly #worker = new Worker(scriptUrl(workerUrl), { type: 'module' });
  readonly #pending = new Map<number, PendingRequest>();
  #nextId = 0;

  constructor() {
    this.#worker.addEventListener('message', ({ data }: MessageEvent<SearchResponse>) => {
      const { id, found, failed } = data;
      if (failed === undefined) this.#pending.get(id)?.resolve(found);
      else this.#pending.get(id)?.reject(new Error(failed));
      this.#pending.delete(id);
    });
    // The worker's own script did not load.
    this.#worker.addEventListener('error', () => this.end('the search could not be loaded'));
  }

  send(request: Omit<SearchRequest, 'id'>): Promise<SearchResults | undefined> {
    const id = this.#nextId++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...request } satisfies SearchRequest);
    });
  }

  /** Stops the worker, and rejects every pending request with `reason`. */
  end(reason: string): void {
    this.#worker.terminate();
    for (const { reject } of this.#pending.values()) reject(new Error(reason));
    this.#pending.clear();
  }
}

let searchWorker: SearchWorker | undefined;

async function sendRequest(request: Omit<SearchRequest, 'id'>): Promise<SearchResults | undefined> {
  searchWorker ??= new SearchWorker();
  const current = searchWorker;
  try {
    return await current.send(request);
  } catch (error) {
    // Pagefind does not load a file again that once failed, so the next search starts a new worker.
    current.end(String(error));
    if (searchWorker === current) searchWorker = undefined;
    throw error;
  }
}

/** Starts the worker and loads the index, so that both are ready when the reader types the first letter. */
export function warmUp(): void {
  // Nobody has searched yet, so there is nobody to show the error to; a search that fails shows it.
  sendRequest({ filters: {} }).catch(() => undefined);
}

/**
 * Searches the index of this site in its worker.
 * @param filters name of a filter -> the value that a record must have
 * @throws Error when a file of the index cannot be loaded; the next call tries to load it again
 */
export async function ask(
  query: string,
  filters: Record<string, string> = {},
): Promise<SearchResults> {
  const results = await sendRequest({ query, filters });
  if (!results) throw new Error('the search gave no answer');
  return results;
}
