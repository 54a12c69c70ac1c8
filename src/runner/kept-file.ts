/**
 * Reads the response that this browser has stored for an address. It reads the cache directly and not through the
 * service worker, which takes a second for ten megabytes.
 * @returns undefined when nothing is stored, or storage is blocked
 */
export async function keptFile(url: string): Promise<Response | undefined> {
  try {
    return await caches.match(url);
  } catch {
    return undefined;
  }
}
