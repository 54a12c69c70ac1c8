import { scope } from '../../client/site.ts';
import { storesOf } from '../../offline/stores.ts';
import type { PythonSite } from '../messages.ts';

/** Names of Python's files in the site, as `pythonFiles` makes them. */
const fileNames = ['pyodide.js', 'pyodide.asm.js', 'pyodide.asm.wasm', 'library.txt'];

/** Address of the snapshot. It contains the user agent, because each browser and version needs its own snapshot. */
export const snapshotUrl = ({ folder, revision }: PythonSite): string =>
  `${scope}${folder}snapshot?${revision}-${encodeURIComponent(navigator.userAgent)}`;

/**
 * Stores Python's files for the next visit, and a snapshot if there is a new one; deletes those of other versions. The
 * files come from the browser's HTTP cache, which has just got them. Does nothing when storage is blocked or full.
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

/** Deletes the cache with Python's files, programs and snapshot, when no interpreter can be made from the snapshot. */
export async function forgetSnapshot(): Promise<void> {
  await caches.delete(storesOf(scope).python).catch(() => false);
}

/** Stores the file of a program in the browser; does nothing when storage is blocked or full. */
export async function keepFile(address: string, response: Response): Promise<void> {
  try {
    await (await caches.open(storesOf(scope).python)).put(address, response);
  } catch {
    // Storage is blocked or full.
  }
}
