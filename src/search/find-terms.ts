import { IndexError } from './index-error.ts';
import { type Index, inTime } from './load-index.ts';
import type { PagefindResult } from './pagefind.ts';
import type { Match, Term } from './query/rank.ts';
import { spell } from './query/spell.ts';
import type { Token } from './query/tokenise.ts';

/** What the index has on the tokens of a query. */
export interface FoundTerms {
  terms: Term[];
  /** The words that were searched, each for its token. */
  words: { word: string; token: number }[];
  /** Words that were read as others. */
  corrected: { from: string; to: string }[];
  /** A handle on each record by its id. */
  results: Map<string, PagefindResult>;
}

/** A longer word that begins with the searched one says less than the word itself. */
const completed = 0.7;
const longer = 0.25;

/** A record with `path` covers most of `$PATH`. */
const symbolShare = 0.3;

/** Asks Pagefind for one term at a time, so that a record need not have them all. */
export async function findTerms(
  tokens: readonly Token[],
  index: Index,
  filters: Record<string, string>,
): Promise<FoundTerms> {
  const found: FoundTerms = { terms: [], words: [], corrected: [], results: new Map() };
  const ask = async (word: string, exact: boolean) => {
    const term = exact ? `"${word}"` : word;
    const key = JSON.stringify([term, filters]);
    const answer = index.answers.get(key) ?? asked(index, term, filters);
    index.answers.set(key, answer);
    const results = await answer;
    for (const result of results) found.results.set(result.id, result);
    return results;
  };
  await Promise.all(
    tokens.map(async ({ parts, joined, symbol }, token) => {
      const last = token === tokens.length - 1;
      const read = parts.map((part) => lookUp(part, last, index, ask));
      const forms = [joined, symbol].filter((form) => form !== undefined && !parts.includes(form));
      const wholes = forms.map((form) => ask(form ?? '', true));
      for (const answer of await Promise.all(read)) {
        for (const { word, matches } of answer.read) {
          found.terms.push({ matches, token, share: 1 });
          found.words.push({ word, token });
        }
        if (answer.corrected) found.corrected.push(answer.corrected);
      }
      for (const [at, results] of (await Promise.all(wholes)).entries()) {
        // `$PATH` means more than `path`; `os.walk` as one word is only its parts once more.
        const share = forms[at] === symbol ? symbolShare : 0;
        if (results.length > 0)
          found.terms.push({ matches: matchesOf(results, results), token, share });
      }
    }),
  );
  found.terms.sort((a, b) => a.token - b.token);
  return found;
}

async function asked({ pagefind }: Index, term: string, filters: Record<string, string>) {
  const { results } = await inTime(pagefind.search(term, { filters }));
  return results;
}

type Ask = (word: string, exact: boolean) => Promise<PagefindResult[]>;

async function lookUp(
  word: string,
  last: boolean,
  { pagefind, vocabulary }: Index,
  ask: Ask,
): Promise<{
  read: { word: string; matches: Map<string, Match> }[];
  corrected?: { from: string; to: string };
}> {
  const [itself, beginning] = await Promise.all([ask(word, true), ask(word, false)]);
  const known = vocabulary.words.has(word);
  // Pagefind swallows a chunk that fails to load: a word that the index has, and that is not found.
  if (known && itself.length === 0) {
    const anywhere = await inTime(pagefind.search(`"${word}"`, { filters: {} }));
    if (anywhere.results.length === 0)
      throw new IndexError(`the part of the search index that has "${word}" could not be loaded`);
  }
  if (itself.length > 0 || known)
    return { read: [{ word, matches: matchesOf(itself, beginning) }] };
  const unfinished = last && completes(word, vocabulary.words.keys());
  const meant = unfinished ? undefined : spell(word, vocabulary);
  if (!meant) {
    const matches = completes(word, vocabulary.words.keys())
      ? matchesOf([], beginning)
      : new Map<string, Match>();
    return { read: [{ word, matches }] };
  }
  const read = await Promise.all(
    meant.map(async (other) => ({
      word: other,
      matches: matchesOf(await ask(other, true), await ask(other, false)),
    })),
  );
  return { read, corrected: { from: word, to: meant.join(' ') } };
}

/** True when a word of the index begins with these letters. */
function completes(word: string, words: Iterable<string>): boolean {
  for (const candidate of words) if (candidate.startsWith(word)) return true;
  return false;
}

/** Pagefind's scores of a term, weaker where the record has only a longer word. */
function matchesOf(
  itself: readonly PagefindResult[],
  beginning: readonly PagefindResult[],
): Map<string, Match> {
  const exact = new Set(itself.map(({ id }) => id));
  const weaker = itself.length > 0 ? longer : completed;
  return new Map(
    beginning.map(({ id, score, words }) => [
      id,
      { score, positions: words, strength: exact.has(id) ? 1 : weaker },
    ]),
  );
}
