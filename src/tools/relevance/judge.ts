/** A query with the addresses that answer it. */
export interface Case {
  query: string;
  accept: string[];
}

/** A case with what the search gave for it. */
export interface Judged extends Case {
  /** Addresses, best first. */
  found: string[];
  /** Rank of the first accepted address, 1-based; 0 when there is none. */
  rank: number;
}

/** How well a set of queries is answered, each figure from 0 to 1. */
export interface Figures {
  queries: number;
  hit1: number;
  hit3: number;
  /**
   * Mean reciprocal rank.
   * @see Voorhees: The TREC-8 question answering track report, 1999, section 3
   */
  mrr: number;
  /** How many queries had no result at all. */
  empty: number;
}

/**
 * Reads cases from their file: page address -> query -> fragments that answer it, where an address
 * of another page begins with a slash.
 */
export function casesOf(file: Record<string, Record<string, string>>): Case[] {
  return Object.entries(file).flatMap(([page, queries]) =>
    Object.entries(queries).map(([query, targets]) => ({
      query,
      accept: String(targets)
        .split(/\s+/)
        .map((target) => (target.startsWith('/') ? target : `${page}#${target}`)),
    })),
  );
}

/** Ranks one answer. */
export function judge(given: Case, found: string[]): Judged {
  return { ...given, found, rank: found.findIndex((url) => given.accept.includes(url)) + 1 };
}

/** Sums a set of judged queries up. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const queries = judged.length;
  const share = (counts: (rank: number) => number) =>
    judged.reduce((sum, { rank }) => sum + counts(rank), 0) / Math.max(1, queries);
  return {
    queries,
    hit1: share((rank) => (rank === 1 ? 1 : 0)),
    hit3: share((rank) => (rank >= 1 && rank <= 3 ? 1 : 0)),
    mrr: share((rank) => (rank === 0 ? 0 : 1 / rank)),
    empty: judged.filter(({ found }) => found.length === 0).length,
  };
}
