import { readStored, storageKey, store } from '../../client/site.ts';

const recentKey = storageKey('recent searches');

const maxQueries = 6;

/** The latest searches whose results the reader opened, newest first; empty when storage is blocked or damaged. */
export function recentSearches(): string[] {
  const stored = readStored(recentKey);
  if (!stored || typeof stored !== 'object' || !('queries' in stored)) return [];
  const { queries } = stored;
  if (!Array.isArray(queries)) return [];
  return queries.filter((query) => typeof query === 'string' && query !== '').slice(0, maxQueries);
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

const write = (queries: readonly string[]) => store(recentKey, { version: 1, queries });
