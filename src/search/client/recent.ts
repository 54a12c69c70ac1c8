import { storageKey } from '../../client/site.ts';

const recentKey = storageKey('recent searches');

const most = 6;

/** The latest searches that led to a page, newest first; none when the store is blocked or spoilt. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(recentKey) ?? 'null');
    if (!stored || typeof stored !== 'object' || !('queries' in stored)) return [];
    const { queries } = stored;
    if (!Array.isArray(queries)) return [];
    return queries.filter((query) => typeof query === 'string' && query !== '').slice(0, most);
  } catch {
    return [];
  }
}

/** Remembers a search that led to a page. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  write([text, ...recentSearches().filter((other) => other !== text)].slice(0, most));
}

/** Forgets them all. */
export function forgetSearches(): void {
  write([]);
}

function write(queries: readonly string[]): void {
  try {
    localStorage.setItem(recentKey, JSON.stringify({ version: 1, queries }));
  } catch {
    // A blocked or full store: the search works, and is not remembered.
  }
}
