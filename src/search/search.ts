import { findTerms } from './find-terms.ts';
import { IndexError } from './index-error.ts';
import { isKind, type Kind, kinds } from './kinds.ts';
import { type Index, inTime } from './load-index.ts';
import type { PagefindResult } from './pagefind.ts';
import { decodePassages } from './passages.ts';
import { type Excerpt, excerpt } from './query/excerpt.ts';
import { normalise } from './query/normalise.ts';
import { idf, rank } from './query/rank.ts';
import { nearest } from './query/spell.ts';
import { titleFit } from './query/title-fit.ts';
import { tokenise } from './query/tokenise.ts';

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

/** What a title, or one of the other names of a record, adds when it is the query exactly. */
const titleGain = 1.2;
const nameGain = 0.9;

/** Runs a query through the pipeline: normalise, tokenise, spell, rank, excerpt. */
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
    first.map(async ({ id, score }) => ({ score, data: await readRecord(results.get(id)) })),
  );
  const hits = read
    .map(({ score, data: { url, content, meta } }) => {
      const kind = isKind(meta['kind']) ? meta['kind'] : 'section';
      const title = meta['title'] ?? url;
      const names = [
        ...(meta['keywords'] ?? '').split(' | '),
        ...(kind === 'example' ? title.split(': ', 1) : []),
      ];
      const named = Math.max(0, ...names.map((name) => titleFit(weighted, name)));
      const gain = 1 + Math.max(titleGain * titleFit(weighted, title), nameGain * named);
      const hit = { url, title, kind, page: meta['page'] ?? '', content };
      return { hit, score: score * gain * kinds[kind].prior };
    })
    .sort((a, b) => b.score - a.score);
  const marked = new Map(weighted.map(({ word, weight }) => [word, weight]));
  return {
    hits: hits.map(({ hit: { content, ...hit } }) => ({
      ...hit,
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

async function readRecord(result: PagefindResult | undefined) {
  try {
    if (!result) throw new Error('no such record');
    return await inTime(result.data());
  } catch (cause) {
    throw new IndexError('a result could not be loaded', { cause });
  }
}
