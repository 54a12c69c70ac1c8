/** The occurrences of one term in one record. */
export interface Match {
  /** The index's own score for this term alone. */
  score: number;
  /** Factor for the score: 1 for the word itself, less for a longer word that begins with it or a more frequent one. */
  strength: number;
  /** Positions in the text, counted in words, ascending; empty when only the title or the keywords have the term. */
  positions: readonly number[];
}

/** A searched term with the records that have it. */
export interface Term {
  /** Id of a record -> its match. */
  matches: ReadonlyMap<string, Match>;
  /** Index in the query of the token that the term comes from; the parts of one symbol have the same. */
  token: number;
  /** Share of the term's weight that counts towards coverage: 1 for a word, 0 for a term that a record may lack. */
  share: number;
}

/** A record with its score; higher is better. */
export interface RankedRecord {
  id: string;
  score: number;
}

/** Exponent for the share of the query that a record covers: a record that lacks only a common word loses little. */
const coveragePower = 2;
/** Gains: when the parts of a symbol are at one position, and when neighbouring words of the query are side by side. */
const symbolGain = 1.2;
const neighbourGain = 0.6;
/** Distance, in words, at which the gain has fallen to zero. */
const maxWordDistance = 8;

/**
 * Orders records by the sum of the scores of their terms, multiplied by the coverage, which is the share of the query
 * that a record has, and by a factor for how near to each other the words of the query are in the record.
 *
 * Coverage weighs each term by its rarity (inverse document frequency: Robertson, Zaragoza: The
 * Probabilistic Relevance Framework, 2009, https://doi.org/10.1561/1500000019). Nearness is the least
 * distance of two neighbouring terms, the measure that did best in Tao, Zhai: An exploration of
 * proximity measures in information retrieval, SIGIR 2007, https://doi.org/10.1145/1277741.1277794.
 * @param total number of records in the index
 * @returns the records that have any term, best first
 */
export function rank(terms: readonly Term[], total: number): RankedRecord[] {
  const weights = terms.map(({ matches }) => idf(countRecords(matches), total));
  const queryWeight = terms.reduce(
    (sum, { share }, index) => sum + share * (weights[index] ?? 0),
    0,
  );
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
    const coverage = queryWeight === 0 ? 1 : covered / queryWeight;
    return { id, score: sum * coverage ** coveragePower * nearness(terms, weights, id) };
  });
  return ranked.sort((a, b) => b.score - a.score);
}

/**
 * Number of records that have exactly the term or, if none has, a longer word that begins with it. So "star" counts as
 * rare although half the index has a word such as "start".
 */
export function countRecords(matches: ReadonlyMap<string, Match>): number {
  let exact = 0;
  for (const { strength } of matches.values()) if (strength === 1) exact += 1;
  return exact > 0 ? exact : matches.size;
}

/** Inverse document frequency: the rarity of a term that `count` of `total` records have. */
export function idf(count: number, total: number): number {
  return Math.log(1 + Math.max(0, total - count + 0.5) / (count + 0.5));
}

function nearness(terms: readonly Term[], weights: readonly number[], id: string): number {
  const requiredTerms = terms.flatMap((term, index) =>
    term.share < 1 ? [] : [{ ...term, weight: weights[index] ?? 0 }],
  );
  let gainSum = 0;
  let weightSum = 0;
  for (const [index, term] of requiredTerms.slice(1).entries()) {
    const previous = requiredTerms[index];
    if (!previous) continue;
    const weight = Math.min(term.weight, previous.weight);
    const gain = term.token === previous.token ? symbolGain : neighbourGain;
    const wordDistance = minDistance(
      previous.matches.get(id)?.positions ?? [],
      term.matches.get(id)?.positions ?? [],
    );
    // The parts of a symbol have the same position, and two words side by side have a distance of 1.
    const closeness = Math.max(
      0,
      1 - Math.max(0, wordDistance - (gain === symbolGain ? 0 : 1)) / maxWordDistance,
    );
    weightSum += weight;
    gainSum += weight * gain * closeness;
  }
  return weightSum === 0 ? 1 : 1 + gainSum / weightSum;
}

/** The smallest distance between two ascending lists of positions; infinite when one is empty. */
export function minDistance(positionsA: readonly number[], positionsB: readonly number[]): number {
  let [indexA, indexB, minimum] = [0, 0, Number.POSITIVE_INFINITY];
  while (indexA < positionsA.length && indexB < positionsB.length) {
    const [positionA, positionB] = [positionsA[indexA] ?? 0, positionsB[indexB] ?? 0];
    minimum = Math.min(minimum, Math.abs(positionA - positionB));
    if (positionA < positionB) indexA += 1;
    else indexB += 1;
  }
  return minimum;
}
