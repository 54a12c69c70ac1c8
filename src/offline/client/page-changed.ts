import { scope } from '../../client/site.ts';
import { storesOf } from '../stores.ts';

/**
 * Whether the server has another state of this page than the one that was fetched last. A page that cannot
 * be fetched now, or was not kept, has not changed.
 */
export async function pageChanged(): Promise<boolean> {
  try {
    const { origin, pathname } = location;
    const kept = await caches.match(origin + pathname, { cacheName: storesOf(scope).pages });
    if (!kept) return false;
    const fresh = await fetch(pathname, { cache: 'no-cache' });
    return fresh.ok && (await fresh.text()) !== (await kept.text());
  } catch {
    return false;
  }
}
