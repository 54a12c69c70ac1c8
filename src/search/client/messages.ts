import type { SearchResults } from '../engine/search.ts';

/** A message from a page to its search worker. */
export interface SearchRequest {
  id: number;
  /** Absent when the worker is only to load the index. */
  query?: string;
  /** Name of a filter -> the value that a record must have. */
  filters: Record<string, string>;
}

/** The worker's answer to the request with the same id. */
export interface SearchResponse {
  id: number;
  found?: SearchResults;
  /** Message of the error, when the index could not be loaded. */
  failed?: string;
}
