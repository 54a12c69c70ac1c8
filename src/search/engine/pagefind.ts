/** The part of Pagefind's browser interface that the search uses; Pagefind's package has no types for it. */
export interface Pagefind {
  init(): Promise<void>;
  search(
    term: string,
    options: { filters: Record<string, string> },
  ): Promise<{ results: PagefindResult[] }>;
}

/** A record that has the searched term. */
export interface PagefindResult {
  id: string;
  score: number;
  /** Positions of the term in the record's text, counted in words. */
  words: number[];
  data(): Promise<PagefindData>;
}

/** A record as Pagefind stores it. */
export interface PagefindData {
  url: string;
  content: string;
  meta: Record<string, string | undefined>;
  filters: Record<string, string[] | undefined>;
}

/** Pagefind's JavaScript module, which is in the folder of the index. */
export interface PagefindModule {
  createInstance(options: Record<string, unknown>): Pagefind;
}
