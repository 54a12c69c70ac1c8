import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { partsOf } from './tokenise.ts';

/**
 * How well a title fits the query, from 0 to 1: the share of the query's weight that the title has, times the share of
 * the title's words that the query has. 1 means that they have the same words, 0 that they share none.
 * @param query words of the query with their weights
 */
export function titleFit(
  query: readonly { word: string; weight: number }[],
  title: string,
): number {
  const words = new Set(wordsOf(title));
  const queryWeight = query.reduce((sum, { weight }) => sum + weight, 0);
  if (words.size === 0 || queryWeight === 0) return 0;
  const matchingWords = query.filter(({ word }) => words.has(stem(word)));
  const queryShare = matchingWords.reduce((sum, { weight }) => sum + weight, 0) / queryWeight;
  return (queryShare * new Set(matchingWords.map(({ word }) => stem(word))).size) / words.size;
}

/**
 * Exponent for the number of items in a title. The fit of an item is divided by that power, because a title that lists
 * five says less about each than one that lists two.
 */
const itemCountExponent = 0.3;

/**
 * How well the best subject of a title fits the query, from 0 to 1; a subject is the text before the title's colon, or
 * an item of a list in it. "Jenkins: start a job" is about Jenkins. "Data that runs code: pickle, YAML, XML" is about
 * each of the three, but less.
 * @param query words of the query with their weights
 */
export function subjectFit(
  query: readonly { word: string; weight: number }[],
  title: string,
): number {
  const items = title.split(/[:,;]\s|\s(?:and|or|vs)\s/);
  const itemFit = Math.max(...items.map((item) => titleFit(query, item)));
  const [head = ''] = title.split(': ', 1);
  return Math.max(titleFit(query, head), itemFit / items.length ** itemCountExponent);
}

function wordsOf(title: string): string[] {
  const words = title.split(/\s+/).flatMap(partsOf);
  const contentWords = words.filter((word) => !stopWords.has(word));
  return (contentWords.length > 0 ? contentWords : words).map(stem);
}
