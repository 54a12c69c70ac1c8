/// <reference lib="webworker" />
import { guardFetch } from '../engine/checked-fetch.ts';
import { type Index, openIndex } from '../engine/open-index.ts';
import { search } from '../engine/search.ts';
import { indexFolder } from '../files.ts';
import type { Answer, Question } from './messages.ts';

declare const self: DedicatedWorkerGlobalScope;

// A worker, since pages may compile no WebAssembly: their policy forbids it, and a worker has its own.

/** In `dev` the index is made when it is first asked for. */
const guard = guardFetch(import.meta.env.DEV ? 300_000 : undefined);
let index: Promise<Index> | undefined;

self.addEventListener('message', ({ data }: MessageEvent<Question>) => void answer(data));

async function answer({ id, query, filters }: Question): Promise<void> {
  const say = (said: Answer) => self.postMessage(said);
  try {
    index ??= openIndex(
      `${import.meta.env.BASE_URL.replace(/\/$/, '')}/${indexFolder}`,
      guard,
      (address) => import(/* @vite-ignore */ address),
    );
    const opened = await index;
    say({ id, ...(query !== undefined && { found: await search(query, opened, filters) }) });
  } catch (error) {
    const { cause, message } = error instanceof Error ? error : new Error(String(error));
    say({ id, failed: cause === undefined ? message : `${message}: ${cause}` });
  }
}
