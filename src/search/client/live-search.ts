import type { SearchResults } from '../engine/search.ts';
import { ask } from './ask.ts';

/** The state of a search field: nothing typed, loading, results, or an error. */
export type SearchState =
  | { state: 'idle' }
  | { state: 'loading' }
  | { state: 'found'; query: string; found: SearchResults }
  | { state: 'failed' };

/** Milliseconds after which a search that has no results yet shows "loading". */
const loadingDelayMs = 200;

/**
 * Searches while the reader types. Only one search runs at a time; when the query changes meanwhile, the latest query
 * is searched next and those between are skipped, so that typing while the index loads starts no needless searches.
 * @param read returns the query and the filters as they are now
 * @param show displays a state
 * @returns a function that searches for the current query; call it after each change
 */
export function liveSearch(
  read: () => { query: string; filters: Record<string, string> },
  show: (state: SearchState) => void,
): () => void {
  let searching = false;
  let changedMeanwhile = false;
  const run = async () => {
    if (searching) {
      changedMeanwhile = true;
      return;
    }
    const { query, filters } = read();
    if (query.trim() === '') {
      show({ state: 'idle' });
      return;
    }
    searching = true;
    changedMeanwhile = false;
    const timer = setTimeout(() => show({ state: 'loading' }), loadingDelayMs);
    const state = await ask(query, filters).then(
      (found): SearchState => ({ state: 'found', query, found }),
      (): SearchState => ({ state: 'failed' }),
    );
    clearTimeout(timer);
    searching = false;
    if (changedMeanwhile && state.state !== 'failed') void run();
    else show(state);
  };
  return () => void run();
}
