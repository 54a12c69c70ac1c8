/**
 * What this browser keeps of the site under an address. It is asked here and not by the service worker, through which ten
 * megabytes take a second.
 * @returns undefined when nothing is kept, or storage is blocked
 */
export async function keptFile(url: string): Promise<Response | undefined> {
  try {
    return await caches.match(url);
  } catch {
    return undefined;
  }
}
