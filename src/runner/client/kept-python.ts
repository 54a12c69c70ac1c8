import { scope } from '../../client/site.ts';
import { storesOf } from '../../offline/stores.ts';
import type { PythonSite } from '../messages.ts';

/** The site's files for programs; the scripts first. */
const fileNames = ['pyodide.js', 'pyodide.asm.js', 'pyodide.asm.wasm', 'library.txt'];

/** A snapshot belongs to one engine: another browser, or another version of it, makes its own. */
export const snapshotUrl = ({ folder, revision }: PythonSite): string =>
  `${scope}${folder}snapshot?${revision}-${encodeURIComponent(navigator.userAgent)}`;

/**
 * Stores Python's files, and a snapshot when there is a new one, for the next visit, with a network or without one; deletes
 * those of other versions. The files come from the browser's own cache, where they have just been put. Does nothing when
 * storage is blocked or full.
 */
export async function keepPython(site: PythonSite, snapshot?: Uint8Array): Promise<void> {
  try {
    const store = await caches.open(storesOf(scope).python);
    const folder = scope + site.folder;
    const current = [...fileNames.map((name) => folder + name), snapshotUrl(site)];
    const kept = (await store.keys()).map(({ url }) => url);
    for (const url of kept)
      if (url.startsWith(`${scope}_astro/`) && !current.includes(url)) await store.delete(url);
    for (const name of fileNames) if (!kept.includes(folder + name)) await store.add(folder + name);
    if (snapshot)
      await store.put(snapshotUrl(site), new Response(snapshot as Uint8Array<ArrayBuffer>));
  } catch {
    // Storage is blocked or full: the next visit fetches again what the browser's own cache lacks.
  }
}

/** Deletes a snapshot that makes no interpreter, with the files that it was made from. */
export async function forgetSnapshot(): Promise<void> {
  await caches.delete(storesOf(scope).python).catch(() => false);
}

/** Keeps the file of a program that the reader runs. */
export async function keepFile(address: string, response: Response): Promise<void> {
  try {
    await (await caches.open(storesOf(scope).python)).put(address, response);
  } catch {
    // Storage is blocked or full.
  }
}
