/** The part of Pagefind's interface that the search uses; its package has no types for the browser. */
export interface Pagefind {
  search(
    term: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
  /** Filters with their values and how many records have each. */
  filters(): Promise<Record<string, Record<string, number>>>;
}

/** A record that has the searched term. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Positions of the term in its text. */
  words: number[];
  data(): Promise<{ url: string; content: string; meta: Record<string, string | undefined> }>;
}

/** Pagefind's module, which stands beside the index. */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}
