import type { Found } from '../engine/search.ts';
import { ask } from './ask.ts';

/** What a search field shows. */
export type Shown =
  | { state: 'idle' }
  | { state: 'loading' }
  | { state: 'found'; query: string; found: Found }
  | { state: 'failed' };

/** Slower answers than this are announced. */
const soon = 200;

/**
 * Keeps a view in step with a field that is typed into: one search at a time, and after it the latest
 * query, so that what is typed during the first load costs nothing.
 * @returns runs the search for what the field and the filters say now
 */
export function liveSearch(
  read: () => { query: string; filters: Record<string, string> },
  show: (shown: Shown) => void,
): () => void {
  let busy = false;
  let again = false;
  const run = async () => {
    if (busy) {
      again = true;
      return;
    }
    const { query, filters } = read();
    if (query.trim() === '') {
      show({ state: 'idle' });
      return;
    }
    busy = true;
    again = false;
    const timer = setTimeout(() => show({ state: 'loading' }), soon);
    const shown = await ask(query, filters).then(
      (found): Shown => ({ state: 'found', query, found }),
      (): Shown => ({ state: 'failed' }),
    );
    clearTimeout(timer);
    busy = false;
    if (again && shown.state !== 'failed') void run();
    else show(shown);
  };
  return () => void run();
}
