import { IndexError } from './index-error.ts';

/** A reader on a slow line waits this long for one file, in milliseconds, and then gets a message instead. */
export const usualPatience = 20_000;

/** How a file of the index is fetched. */
export interface Fetching {
  /** How the browser's own cache is used. */
  cache?: RequestCache;
  /** Milliseconds to wait. */
  patience?: number;
}

/**
 * Fetches a file of the index and reads it.
 * @param read throws when the text is something else than it should be
 * @throws IndexError that says what is wrong with the file: missing, late, out of reach, or damaged
 */
export async function fetchPart<T>(
  address: string,
  read: (text: string) => T,
  { cache = 'default', patience = usualPatience }: Fetching = {},
): Promise<T> {
  const said = (what: string, cause?: unknown) =>
    new IndexError(`${address} of the search index ${what}`, { cause });
  const signal = AbortSignal.timeout(patience);
  const loaded = await fetch(address, { cache, signal })
    .then(async (response) => ({ response, text: await response.text() }))
    .catch((cause: unknown) => {
      throw said(signal.aborted ? 'did not come in time' : 'could not be reached', cause);
    });
  if (!loaded.response.ok) throw said(`is missing (${loaded.response.status})`);
  try {
    return read(loaded.text);
  } catch (cause) {
    throw said('is damaged, or another file', cause);
  }
}
