import { findTerms } from './find-terms.ts';
import { IndexError } from './index-error.ts';
import type { Kind } from './kinds.ts';
import { type Index, inTime } from './load-index.ts';
import { decodePassages } from './passages.ts';
import { type Excerpt, excerpt } from './query/excerpt.ts';
import { normalise } from './query/normalise.ts';
import { promote } from './query/promote.ts';
import { idf, rank } from './query/rank.ts';
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

/** Runs a query through the pipeline: normalise, tokenise, spell, rank, promote, excerpt. */
export async function search(
  text: string,
  index: Index,
  filters: Record<string, string> = {},
): Promise<Found> {
  const query = tokenise(normalise(text));
  await checkFilters(index, filters);
  const { terms, words, corrected, results } = await findTerms(query.tokens, index, filters);
  const total = index.vocabulary.records;
  const weightOf = (token: number) =>
    Math.max(
      ...terms
        .filter((term) => term.token === token)
        .map(({ matches }) => idf(matches.size, total)),
      0,
    );
  const weighted = words.map(({ word, token }) => ({ word, weight: weightOf(token) }));

  const ranked = rank(terms, total);
  const quoted = await withPhrases(query.phrases, index, filters);
  const kept = quoted && ranked.filter(({ id }) => quoted.has(id));
  const phraseMissing = kept?.length === 0;
  const first = (kept && kept.length > 0 ? kept : ranked).slice(0, candidates);

  const read = await Promise.all(
    first.map(({ id, score }) => readRecord(results.get(id), score, index)),
  );
  const hits = promote(read, weighted);
  const marked = new Map(weighted.map(({ word, weight }) => [word, weight]));
  return {
    hits: hits.map(({ url, title, kind, page, content }) => ({
      url,
      title,
      kind,
      page,
      excerpt: excerpt(decodePassages(content), marked),
    })),
    words: marked,
    corrected,
    nearest: hits.length > 0 ? [] : words.flatMap(({ word }) => nearest(word, index.vocabulary, 4)),
    phraseMissing,
  };
}

/** Pagefind swallows a filter that fails to load, and then finds nothing. */
async function checkFilters({ pagefind }: Index, filters: Record<string, string>): Promise<void> {
  const names = Object.keys(filters);
  if (names.length === 0) return;
  const loaded = await inTime(pagefind.filters());
  const lacking = names.find((name) => !loaded[name]);
  if (lacking) throw new IndexError(`the filter "${lacking}" could not be loaded`);
}

/** Ids of the records that hold all phrases; undefined when there are none to hold. */
async function withPhrases(
  phrases: readonly string[],
  { pagefind }: Index,
  filters: Record<string, string>,
): Promise<Set<string> | undefined> {
  let ids: Set<string> | undefined;
  for (const phrase of phrases) {
    const { results } = await inTime(pagefind.search(`"${phrase}"`, { filters }));
    const here = results.map(({ id }) => id);
    ids = new Set(ids ? here.filter((id) => ids?.has(id)) : here);
  }
  return ids;
}
