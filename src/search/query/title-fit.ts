import { stem } from './stem.ts';
import { stopWords } from './stop-words.ts';
import { partsOf } from './tokenise.ts';

/**
 * How well a title is the query: the share of the query's weight that it holds, times the share of the
 * title that the query asks for. 1 means that they have the same words, 0 that they share none.
 * @param query words of the query with their weights
 */
export function titleFit(
  query: readonly { word: string; weight: number }[],
  title: string,
): number {
  const words = new Set(wordsOf(title));
  const asked = query.reduce((sum, { weight }) => sum + weight, 0);
  if (words.size === 0 || asked === 0) return 0;
  const found = query.filter(({ word }) => words.has(stem(word)));
  const held = found.reduce((sum, { weight }) => sum + weight, 0) / asked;
  return (held * new Set(found.map(({ word }) => stem(word))).size) / words.size;
}

/**
 * How well one of the things that a title names is the query: what stands before its colon, or an item of its lists.
 * "Jenkins: start a job" is about Jenkins, and "Data that runs code: pickle, YAML, XML" about each of the three.
 * @param query words of the query with their weights
 */
export function subjectFit(
  query: readonly { word: string; weight: number }[],
  title: string,
): number {
  const items = [...title.split(': ', 1), ...title.split(/[:,;]\s|\s(?:and|or|vs)\s/)];
  return Math.max(...items.map((item) => titleFit(query, item)));
}

function wordsOf(title: string): string[] {
  const words = title.split(/\s+/).flatMap(partsOf);
  const meant = words.filter((word) => !stopWords.has(word));
  return (meant.length > 0 ? meant : words).map(stem);
}
