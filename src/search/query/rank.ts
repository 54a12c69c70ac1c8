/** Where one term stands in one record. */
export interface Match {
  /** The index's own score for this term alone. */
  score: number;
  /** 1 for the word itself, less for a longer word that begins with it. */
  strength: number;
  /** Positions in the text, ascending; empty when it stands only in the title or the keywords. */
  positions: readonly number[];
}

/** A searched term with the records that have it. */
export interface Term {
  /** By the record's id. */
  matches: ReadonlyMap<string, Match>;
  /** Number of the token it belongs to; parts of one symbol share it. */
  token: number;
  /** How much of its weight a record must have to cover the query: 1 for a word, 0 for what may be missing. */
  share: number;
}

/** A record with its score; higher is better. */
export interface Ranked {
  id: string;
  score: number;
}

/** Weight of a record that has all but a common word is nearly that of one that has all. */
const coveragePower = 2;
/** What the parts of one symbol gain by standing in one place, and neighbouring words by standing near. */
const symbolGain = 1.2;
const neighbourGain = 0.6;
/** Words farther apart than this are not near. */
const reach = 8;

/**
 * Orders records by the sum of their scores, multiplied by how much of the query they cover and by
 * how near its words stand.
 *
 * Coverage weighs each term by its rarity (inverse document frequency: Robertson, Zaragoza: The
 * Probabilistic Relevance Framework, 2009, https://doi.org/10.1561/1500000019). Nearness is the least
 * distance of two neighbouring terms, the measure that did best in Tao, Zhai: An exploration of
 * proximity measures in information retrieval, SIGIR 2007, https://doi.org/10.1145/1277741.1277794.
 * @param total number of records in the index
 */
export function rank(terms: readonly Term[], total: number): Ranked[] {
  const weights = terms.map(({ matches }) => idf(recordsOf(matches), total));
  const asked = terms.reduce((sum, { share }, index) => sum + share * (weights[index] ?? 0), 0);
  const ids = new Set(terms.flatMap(({ matches }) => [...matches.keys()]));
  const ranked = [...ids].map((id) => {
    let sum = 0;
    let covered = 0;
    for (const [index, { matches, share }] of terms.entries()) {
      const match = matches.get(id);
      if (!match) continue;
      sum += match.score * match.strength;
      covered += share * (weights[index] ?? 0) * match.strength;
    }
    const coverage = asked === 0 ? 1 : covered / asked;
    return { id, score: sum * coverage ** coveragePower * nearness(terms, weights, id) };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/**
 * How many records have a term itself. Those that have only a longer word do not count while there are any: "star" is
 * rare, although half the index has a word that begins with it, as "start".
 */
export function recordsOf(matches: ReadonlyMap<string, Match>): number {
  let exact = 0;
  for (const { strength } of matches.values()) if (strength === 1) exact += 1;
  return exact > 0 ? exact : matches.size;
}

/** Rarity of a term that `count` of `total` records have. */
export function idf(count: number, total: number): number {
  return Math.log(1 + Math.max(0, total - count + 0.5) / (count + 0.5));
}

function nearness(terms: readonly Term[], weights: readonly number[], id: string): number {
  const main = terms.flatMap((term, index) =>
    term.share < 1 ? [] : [{ ...term, weight: weights[index] ?? 0 }],
  );
  let gained = 0;
  let possible = 0;
  for (const [index, term] of main.slice(1).entries()) {
    const before = main[index];
    if (!before) continue;
    const weight = Math.min(term.weight, before.weight);
    const gain = term.token === before.token ? symbolGain : neighbourGain;
    const apart = leastDistance(
      before.matches.get(id)?.positions ?? [],
      term.matches.get(id)?.positions ?? [],
    );
    // Parts of a symbol stand at one position, words that follow each other at neighbouring ones.
    const near = Math.max(0, 1 - Math.max(0, apart - (gain === symbolGain ? 0 : 1)) / reach);
    possible += weight;
    gained += weight * gain * near;
  }
  return possible === 0 ? 1 : 1 + gained / possible;
}

/** The least distance between two ascending lists of positions; infinite when one is empty. */
export function leastDistance(a: readonly number[], b: readonly number[]): number {
  let [i, j, least] = [0, 0, Number.POSITIVE_INFINITY];
  while (i < a.length && j < b.length) {
    const [x, y] = [a[i] ?? 0, b[j] ?? 0];
    least = Math.min(least, Math.abs(x - y));
    if (x < y) i += 1;
    else j += 1;
  }
  return least;
}
