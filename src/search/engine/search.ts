import { isKind, type Kind } from '../kinds.ts';
import { decodePassages } from '../passages.ts';
import { type Excerpt, excerpt } from '../query/excerpt.ts';
import { normalise } from '../query/normalise.ts';
import { type Candidate, promote } from '../query/promote.ts';
import { rank } from '../query/rank.ts';
import { wordsWithSharedPrefix } from '../query/spell.ts';
import { tokenise } from '../query/tokenise.ts';
import { type Correction, findTerms, weightOf } from './find-terms.ts';
import { IndexError } from './index-error.ts';
import type { Index } from './open-index.ts';
import type { PagefindResult } from './pagefind.ts';

/** One search result, with everything that is shown of it. */
export interface Hit {
  /** Address without the base path. */
  url: string;
  title: string;
  kind: Kind;
  /** Title of the page that the hit is on; empty when the hit is a page itself. */
  page: string;
  /** Absent for a record without text. */
  excerpt: Excerpt | undefined;
}

/** The answer to a query. */
export interface SearchResults {
  /** Best first. */
  hits: Hit[];
  /** The words that were searched, corrected where they were misspelt, with their weights. */
  words: Map<string, number>;
  corrected: Correction[];
  /** Words of the index that begin like the searched ones; empty when there are hits. */
  similarWords: string[];
  /** True when no record has the quoted phrase, and its words were searched separately instead. */
  phraseMissing: boolean;
}

/** Maximum number of hits: only these records are loaded, and ordered again by `promote`. */
const maxHits = 12;

/**
 * Runs a query through the pipeline: normalise, tokenise, spell, rank, promote, excerpt.
 * @param text the query as the reader typed it
 * @param filters name of a filter -> the value that a record must have
 * @throws IndexError when a file of the index cannot be loaded
 */
export async function search(
  text: string,
  index: Index,
  filters: Record<string, string> = {},
): Promise<SearchResults> {
  const query = tokenise(normalise(text));
  const found = await findTerms(query.tokens, index, filters);
  const weightedWords = found.words.map(({ word, token }) => ({
    word,
    weight: weightOf(token, found, index.total),
  }));
  const ranked = rank(found.terms, index.total);
  const idsWithPhrases = await recordsWithPhrases(query.phrases, index, filters);
  const withPhrases = idsWithPhrases ? ranked.filter(({ id }) => idsWithPhrases.has(id)) : ranked;
  const best = (withPhrases.length > 0 ? withPhrases : ranked).slice(0, maxHits);
  const candidates = await Promise.all(
    best.map(({ id, score }) => readCandidate(found.results.get(id), score, index)),
  );
  const hits = promote(candidates, weightedWords);
  const words = new Map(weightedWords.map(({ word, weight }) => [word, weight]));
  return {
    hits: hits.map(({ url, title, kind, page, content }) => ({
      ...{ url, title, kind, page },
      excerpt: excerpt(decodePassages(content), words),
    })),
    words,
    corrected: found.corrected,
    similarWords: hits.length > 0 ? [] : await similarWordsOf([...words.keys()], index),
    phraseMissing: idsWithPhrases !== undefined && withPhrases.length === 0,
  };
}

/** Ids of the records that have all quoted phrases; undefined when the query has no phrase. */
async function recordsWithPhrases(
  phrases: readonly string[],
  index: Index,
  filters: Record<string, string>,
): Promise<Set<string> | undefined> {
  if (phrases.length === 0) return undefined;
  const resultLists = await Promise.all(
    phrases.map((phrase) => index.findRecords(`"${phrase}"`, filters)),
  );
  const [first = [], ...others] = resultLists.map((results) => results.map(({ id }) => id));
  return new Set(first.filter((id) => others.every((ids) => ids.includes(id))));
}

/** A candidate with the rest of what a result shows. */
interface LoadedCandidate extends Candidate {
  page: string;
  content: string;
}

async function readCandidate(
  result: PagefindResult | undefined,
  score: number,
  index: Index,
): Promise<LoadedCandidate> {
  if (!result) throw new IndexError('a result is not in the search index');
  const { url, content, meta, filters } = await index.readRecord(result);
  const { title, page = '', keywords = '' } = meta;
  const [kind] = filters['kind'] ?? [];
  if (!title || !isKind(kind)) throw new IndexError(`${url} is no record of this guide`);
  const names = keywords.split(' | ').filter(Boolean);
  if (kind === 'example') names.push(...title.split(': ', 1));
  const [parent = ''] = filters['parent'] ?? [];
  return { score, url, kind, title, names, minor: 'minor' in filters, parent, page, content };
}

async function similarWordsOf(words: readonly string[], index: Index): Promise<string[]> {
  const vocabulary = await index.vocabulary();
  return words.flatMap((word) => wordsWithSharedPrefix(word, vocabulary, 4));
}
