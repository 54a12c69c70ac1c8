import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { guardFetch } from './checked-fetch.ts';
import { type Index, openIndex } from './open-index.ts';

/**
 * Opens an index in a local folder with the same code as a browser does. Node's `fetch` cannot read files, so the
 * global `fetch` is replaced until `close` is called.
 * @param onRead called with the path and the content of each file that is read
 */
export async function openFolder(
  folder: string,
  onRead: (path: string, content: Uint8Array) => void = () => undefined,
): Promise<Index & { close: () => void }> {
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => {
    const url = new URL(String(input));
    const bytes = await readFile(url);
    onRead(url.pathname, bytes);
    return new Response(bytes);
  };
  const guard = guardFetch();
  const base = `${pathToFileURL(folder).href}/`;
  const index = await openIndex(base, guard, (address) => import(/* @vite-ignore */ address));
  const close = () => {
    globalThis.fetch = fetch;
  };
  return { ...index, close };
}
