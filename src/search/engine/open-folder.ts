import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { guardFetch } from './checked-fetch.ts';
import { type Index, openIndex } from './open-index.ts';

/**
 * Opens an index that lies in a folder of this machine, as a browser would: Node's own `fetch` reads no
 * files, so it is replaced until `close`.
 * @param seen learns of each file that is read
 */
export async function openFolder(
  folder: string,
  seen: (path: string, content: Uint8Array) => void = () => undefined,
): Promise<Index & { close: () => void }> {
  const { fetch } = globalThis;
  globalThis.fetch = async (input) => {
    const url = new URL(String(input));
    const bytes = await readFile(url);
    seen(url.pathname, bytes);
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
