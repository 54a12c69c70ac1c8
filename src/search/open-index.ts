import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { type Index, loadIndex } from './load-index.ts';
import { type Found, search } from './search.ts';

/** An index that is read outside a browser. */
export interface OpenIndex {
  search: (query: string, filters?: Record<string, string>) => Promise<Found>;
  /** Runs something that reads the index. */
  reading: <T>(work: (index: Index) => Promise<T>) => Promise<T>;
}

/** Gives the content of a file of the index by its address. */
export type ReadFile = (address: string) => Promise<string | Uint8Array<ArrayBuffer>>;

/** Opens an index that lies in a folder of this machine. */
export const openFolder = (folder: string): Promise<OpenIndex> =>
  openIndex(`${pathToFileURL(folder).href}/`, (address) => readFile(new URL(address)));

/**
 * Opens an index that is read with another function than the browser's `fetch`.
 * @param base address of its folder, with a final slash
 */
export async function openIndex(base: string, read: ReadFile): Promise<OpenIndex> {
  const index = await withFiles(read, () => loadIndex(base, 0));
  const reading: OpenIndex['reading'] = (work) => withFiles(read, () => work(index));
  return { reading, search: (query, filters) => reading(() => search(query, index, filters)) };
}

/** Node's own `fetch` reads no files, and the index is read as in a browser. */
async function withFiles<T>(read: ReadFile, work: () => Promise<T>): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => new Response(await read(`${input}`));
  try {
    return await work();
  } finally {
    globalThis.fetch = fetch;
  }
}
