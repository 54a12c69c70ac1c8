import { scope } from '../../client/site.ts';
import { storesOf } from '../stores.ts';

/**
 * Tells whether the server has another version of this page than the one that the browser has stored. False also when
 * the page cannot be fetched or was never stored.
 */
export async function pageChanged(): Promise<boolean> {
  try {
    const { origin, pathname } = location;
    const storedPage = await caches.match(origin + pathname, { cacheName: storesOf(scope).pages });
    if (!storedPage) return false;
    const serverPage = await fetch(pathname, { cache: 'no-cache' });
    return serverPage.ok && (await serverPage.text()) !== (await storedPage.text());
  } catch {
    return false;
  }
}
