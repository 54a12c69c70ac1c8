/** A query for the relevance test, with the addresses that answer it. */
export interface RelevanceCase {
  query: string;
  acceptedAddresses: string[];
}

/** A query with its search results and the rank of the first right one. */
export interface JudgedCase extends RelevanceCase {
  /** Addresses of the results, best first. */
  results: string[];
  /** Rank of the first result that answers the query, from 1; 0 when there is none. */
  rank: number;
}

/** Figures of how well the search answers a set of queries. */
export interface RelevanceFigures {
  /** Number of queries. */
  queries: number;
  /** Share of the queries whose first result answers them, from 0 to 1. */
  hit1: number;
  /** Share of the queries with an answer among the first three results, from 0 to 1. */
  hit3: number;
  /**
   * Mean reciprocal rank, from 0 to 1.
   * @see Voorhees: The TREC-8 question answering track report, 1999, section 3
   */
  mrr: number;
  /** Number of queries without any result. */
  empty: number;
}

/**
 * Converts the content of a file of queries to a list.
 * @param file page address -> query -> the fragments of the page that answer it, separated by spaces; an address on
 *   another page begins with a slash
 */
export function parseCases(file: Record<string, Record<string, string>>): RelevanceCase[] {
  return Object.entries(file).flatMap(([page, queries]) =>
    Object.entries(queries).map(([query, targets]) => ({
      query,
      acceptedAddresses: String(targets)
        .split(/\s+/)
        .map((target) => (target.startsWith('/') ? target : `${page}#${target}`)),
    })),
  );
}

/** Finds the rank of the first result that answers a query. */
export function judgeCase(testCase: RelevanceCase, results: string[]): JudgedCase {
  return {
    ...testCase,
    results,
    rank: results.findIndex((url) => testCase.acceptedAddresses.includes(url)) + 1,
  };
}

/** Computes the figures of a set of queries. */
export function summarise(judged: readonly JudgedCase[]): RelevanceFigures {
  const queries = judged.length;
  const average = (score: (rank: number) => number) =>
    judged.reduce((sum, { rank }) => sum + score(rank), 0) / Math.max(1, queries);
  return {
    queries,
    hit1: average((rank) => (rank === 1 ? 1 : 0)),
    hit3: average((rank) => (rank >= 1 && rank <= 3 ? 1 : 0)),
    mrr: average((rank) => (rank === 0 ? 0 : 1 / rank)),
    empty: judged.filter(({ results }) => results.length === 0).length,
  };
}
