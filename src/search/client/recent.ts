import { storageKey } from '../../client/site.ts';

const recentKey = storageKey('recent searches');

const maxQueries = 6;

/** The latest searches whose results the reader opened, newest first; empty when storage is blocked or damaged. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(recentKey) ?? 'null');
    if (!stored || typeof stored !== 'object' || !('queries' in stored)) return [];
    const { queries } = stored;
    if (!Array.isArray(queries)) return [];
    return queries
      .filter((query) => typeof query === 'string' && query !== '')
      .slice(0, maxQueries);
  } catch {
    return [];
  }
}

/** Stores a search of which the reader has opened a result. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  write([text, ...recentSearches().filter((other) => other !== text)].slice(0, maxQueries));
}

/** Deletes the stored searches. */
export function clearRecentSearches(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    localStorage.setItem(recentKey, JSON.stringify({ version: 1, queries }));
  } catch {
    // Storage is blocked or full: the search works without being stored.
  }
}
