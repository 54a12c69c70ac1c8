/// <reference lib="webworker" />
import { guardFetch } from '../engine/checked-fetch.ts';
import { type Index, openIndex } from '../engine/open-index.ts';
import { search } from '../engine/search.ts';
import { indexFolder } from '../files.ts';
import type { SearchRequest, SearchResponse } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

// Pagefind's WebAssembly runs in a worker, because the policy of the pages forbids WebAssembly; a worker has a policy of
// its own.

/** Checks the files of the index. Each may take five minutes in `dev`, where the first request builds the index. */
const fetchGuard = guardFetch(import.meta.env.DEV ? 300_000 : undefined);
let index: Promise<Index> | undefined;

self.addEventListener(
  'message',
  ({ data }: MessageEvent<SearchRequest>) => void handleRequest(data),
);

async function handleRequest({ id, query, filters }: SearchRequest): Promise<void> {
  const respond = (response: SearchResponse) => self.postMessage(response);
  try {
    index ??= openIndex(
      `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${indexFolder}`,
      fetchGuard,
      (address) => import(/* @vite-ignore */ address),
    );
    const openedIndex = await index;
    respond({
      id,
      ...(query !== undefined && { found: await search(query, openedIndex, filters) }),
    });
  } catch (error) {
    const { cause, message } = error instanceof Error ? error : new Error(String(error));
    respond({ id, failed: cause === undefined ? message : `${message}: ${cause}` });
  }
}
