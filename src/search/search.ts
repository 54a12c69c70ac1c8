import { findTerms } from './find-terms.ts';
import type { Kind } from './kinds.ts';
import type { Index } from './load-index.ts';
import { withPhrases } from './phrases.ts';
import { type Excerpt, excerpt } from './query/excerpt.ts';
import { normalise } from './query/normalise.ts';
import { promote } from './query/promote.ts';
import { rank, rarity } from './query/rank.ts';
import { nearest } from './query/spell.ts';
import { tokenise } from './query/tokenise.ts';
import { readRecord } from './read-record.ts';

/** One result, ready to show. */
export interface Hit {
  /** Address without the base path. */
  url: string;
  title: string;
  kind: Kind;
  /** Title of the page that it stands in; empty for a page itself. */
  page: string;
  excerpt: Excerpt | undefined;
}

/** The answer to a query. */
export interface Found {
  /** Best first. */
  hits: Hit[];
  /** The words that were searched, as they are to be marked. */
  words: Map<string, number>;
  corrected: { from: string; to: string }[];
  /** Words of the index that begin like those that were not found. */
  nearest: string[];
  /** True when no record holds the quoted text, and its words were searched instead. */
  phraseMissing: boolean;
}

/** How many are read whole, weighed by title and shown. */
const candidates = 12;

/**
 * Runs a query through the pipeline: normalise, tokenise, spell, rank, promote, excerpt.
 * @param filters name -> value
 * @throws IndexError when a part of the index cannot be loaded
 */
export async function search(
  text: string,
  index: Index,
  filters: Record<string, string> = {},
): Promise<Found> {
  const query = tokenise(normalise(text));
  const passes = await index.passing(filters);
  const { terms, words, corrected } = await findTerms(query.tokens, index, passes);
  const weightOf = (token: number) =>
    Math.max(
      ...terms.filter((term) => term.token === token).map((term) => rarity(term, index.total)),
      0,
    );
  const weighted = words.map(({ word, token }) => ({ word, weight: weightOf(token) }));

  const ranked = rank(terms, index.total);
  const kept = await withPhrases(ranked, query.phrases, index, candidates);
  const first = (kept.length > 0 ? kept : ranked).slice(0, candidates);
  const read = await Promise.all(first.map(({ id, score }) => readRecord(id, score, index)));
  const hits = promote(read, weighted);
  const marked = new Map(weighted.map(({ word, weight }) => [word, weight]));
  return {
    hits: hits.map(({ url, title, kind, page, passages }) => ({
      url,
      title,
      kind,
      page,
      excerpt: excerpt(passages, marked),
    })),
    words: marked,
    corrected,
    nearest: hits.length > 0 ? [] : await wordsNear(words, index),
    phraseMissing: query.phrases.length > 0 && kept.length === 0,
  };
}

async function wordsNear(words: readonly { word: string }[], index: Index): Promise<string[]> {
  const vocabulary = await index.vocabulary();
  return words.flatMap(({ word }) => nearest(word, vocabulary, 4));
}
