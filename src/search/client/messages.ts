import type { Found } from '../engine/search.ts';

/** What a page asks its search worker; without a query only to load the index. */
export interface Question {
  id: number;
  query?: string;
  /** Name -> value. */
  filters: Record<string, string>;
}

/** What the worker answers. */
export interface Answer {
  id: number;
  found?: Found;
  /** Why the index could not be read. */
  failed?: string;
}
