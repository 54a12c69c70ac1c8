import { indexFolder } from '../files.ts';
import { type Index, loadIndex } from '../load-index.ts';
import { type Found, search } from '../search.ts';

const site = import.meta.env.BASE_URL.replace(/\/$/, '');
/** In `dev` the index is made from every page when it is first asked for. */
const patience = import.meta.env.DEV ? 300_000 : undefined;
let loading: Promise<Index> | undefined;
let attempts = 0;

/** Begins to load the index, so that it is there with the first letter. */
export function warmUp(): void {
  loading ??= loadIndex(`${site}/${indexFolder}`, attempts, patience);
  // Whoever searches is told; nobody has asked for anything yet.
  loading.catch(() => undefined);
}

/**
 * Searches the index of this site.
 * @throws IndexError when a part of it cannot be loaded; the next call loads it afresh
 */
export async function ask(query: string, filters: Record<string, string> = {}): Promise<Found> {
  warmUp();
  try {
    return await search(query, await (loading as Promise<Index>), filters);
  } catch (error) {
    loading = undefined;
    attempts += 1;
    throw error;
  }
}

/** The address of a hit under the site's base path. */
export const addressOf = (url: string): string => site + url;
