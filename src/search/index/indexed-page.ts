import { dataHash } from '../../series/read/content-hash.ts';
import type { SearchRecord } from './records.ts';

/** What the index has to know of all records before it reads the text of any. */
export interface RecordHead extends Pick<SearchRecord, 'url' | 'kind' | 'title'> {
  /** True when it has no text of its own. */
  empty: boolean;
}

/** What the index has to know of a page before it reads its text. */
export interface PageHeads {
  /** What a search can land on in it. */
  heads: readonly RecordHead[];
  /** A hash over its records, which changes with anything that they hold; "" when there are none. */
  recordsHash: string;
}

/** A page as the index sees it. */
export interface IndexedPage extends PageHeads {
  /** Asked for when no other build has indexed the page. */
  readonly records: readonly SearchRecord[];
}

/** What the index has to know of a page with these records. */
export function headsOf(records: readonly SearchRecord[]): PageHeads {
  return {
    heads: records.map(({ url, kind, title, passages }) => ({
      ...{ url, kind, title },
      empty: passages.length === 0,
    })),
    recordsHash: records.length === 0 ? '' : dataHash(records),
  };
}
