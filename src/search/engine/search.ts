import { isKind, type Kind } from '../kinds.ts';
import { decodePassages } from '../passages.ts';
import { type Excerpt, excerpt } from '../query/excerpt.ts';
import { normalise } from '../query/normalise.ts';
import { type Candidate, promote } from '../query/promote.ts';
import { rank } from '../query/rank.ts';
import { nearest } from '../query/spell.ts';
import { tokenise } from '../query/tokenise.ts';
import { type Correction, findTerms, weightOf } from './find-terms.ts';
import { IndexError } from './index-error.ts';
import type { Index } from './open-index.ts';
import type { PagefindResult } from './pagefind.ts';

/** One result, ready to show. */
export interface Hit {
  /** Address without the base path. */
  url: string;
  title: string;
  kind: Kind;
  /** Title of the page that it stands in; empty for a page itself. */
  page: string;
  /** Absent for a record without text. */
  excerpt: Excerpt | undefined;
}

/** The answer to a query. */
export interface Found {
  /** Best first. */
  hits: Hit[];
  /** The words that were searched, as they are to be marked. */
  words: Map<string, number>;
  corrected: Correction[];
  /** Words of the index that begin like those that were not found. */
  nearest: string[];
  /** True when no record holds the quoted text, and its words were searched instead. */
  phraseMissing: boolean;
}

/** How many are read whole, weighed by title and shown. */
const maxHits = 12;

/**
 * Runs a query through the pipeline: normalise, tokenise, spell, rank, promote, excerpt.
 * @param filters name -> value
 * @throws IndexError when a file of the index cannot be loaded
 */
export async function search(
  text: string,
  index: Index,
  filters: Record<string, string> = {},
): Promise<Found> {
  const query = tokenise(normalise(text));
  const found = await findTerms(query.tokens, index, filters);
  const weighted = found.words.map(({ word, token }) => ({
    word,
    weight: weightOf(token, found, index.total),
  }));
  const ranked = rank(found.terms, index.total);
  const quoted = await havingPhrases(query.phrases, index, filters);
  const kept = quoted ? ranked.filter(({ id }) => quoted.has(id)) : ranked;
  const first = (kept.length > 0 ? kept : ranked).slice(0, maxHits);
  const read = await Promise.all(
    first.map(({ id, score }) => candidateOf(found.results.get(id), score, index)),
  );
  const hits = promote(read, weighted);
  const words = new Map(weighted.map(({ word, weight }) => [word, weight]));
  return {
    hits: hits.map(({ url, title, kind, page, content }) => ({
      ...{ url, title, kind, page },
      excerpt: excerpt(decodePassages(content), words),
    })),
    words,
    corrected: found.corrected,
    nearest: hits.length > 0 ? [] : await wordsNear([...words.keys()], index),
    phraseMissing: quoted !== undefined && kept.length === 0,
  };
}

/** Ids of the records that hold all phrases; undefined when there are none to hold. */
async function havingPhrases(
  phrases: readonly string[],
  index: Index,
  filters: Record<string, string>,
): Promise<Set<string> | undefined> {
  if (phrases.length === 0) return undefined;
  const found = await Promise.all(phrases.map((phrase) => index.ask(`"${phrase}"`, filters)));
  const [first = [], ...others] = found.map((results) => results.map(({ id }) => id));
  return new Set(first.filter((id) => others.every((ids) => ids.includes(id))));
}

/** A record that ranked well, with what the index keeps of it. */
interface ReadRecord extends Candidate {
  page: string;
  content: string;
}

async function candidateOf(
  result: PagefindResult | undefined,
  score: number,
  index: Index,
): Promise<ReadRecord> {
  if (!result) throw new IndexError('a result is not in the search index');
  const { url, content, meta, filters } = await index.read(result);
  const { title, page = '', keywords = '' } = meta;
  const [kind] = filters['kind'] ?? [];
  if (!title || !isKind(kind)) throw new IndexError(`${url} is no record of this guide`);
  const names = keywords.split(' | ').filter(Boolean);
  if (kind === 'example') names.push(...title.split(': ', 1));
  const [parent = ''] = filters['parent'] ?? [];
  return { score, url, kind, title, names, minor: 'minor' in filters, parent, page, content };
}

async function wordsNear(words: readonly string[], index: Index): Promise<string[]> {
  const vocabulary = await index.vocabulary();
  return words.flatMap((word) => nearest(word, vocabulary, 4));
}
