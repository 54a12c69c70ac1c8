import { idf, type Match, recordsOf, type Term } from '../query/rank.ts';
import { commoner, completes, spell } from '../query/spell.ts';
import { otherSpellings } from '../query/spellings.ts';
import type { Token } from '../query/tokenise.ts';
import type { Index } from './open-index.ts';
import type { PagefindResult } from './pagefind.ts';

/** A word that was read as another. */
export interface Correction {
  from: string;
  to: string;
  /** True when the index has the word itself too, and both were searched. */
  both?: boolean;
}

/** What the index has on the tokens of a query. */
export interface FoundTerms {
  terms: Term[];
  /** The words that were searched, each for its token. */
  words: { word: string; token: number }[];
  /** Words that were read as others. */
  corrected: Correction[];
  /** The records that have any of them, by id. */
  results: Map<string, PagefindResult>;
}

/** A longer word that begins with the searched one says less than the word itself. */
const completed = 0.7;
const longer = 0.25;

/** A word that so few records have may be a slip that one of them shows. */
const rare = 2;
/** What a record counts that has the word which was perhaps meant. */
const perhaps = 0.6;

/** A record with `path` covers most of `$PATH`. */
const symbolShare = 0.3;

/** The records that have a word, and all that have it or a longer one. */
interface Answer {
  exact: Set<string>;
  all: readonly PagefindResult[];
}

type Ask = (word: string) => Promise<Answer>;

/**
 * Asks the index for one term at a time, so that a record need not have them all.
 * @param filters name -> value
 * @throws IndexError
 */
export async function findTerms(
  tokens: readonly Token[],
  index: Index,
  filters: Record<string, string>,
): Promise<FoundTerms> {
  const found: FoundTerms = { terms: [], words: [], corrected: [], results: new Map() };
  const ask: Ask = async (word) => {
    const quoted = index.ask(`"${word}"`, filters);
    // Half the index begins with one letter.
    const [itself, all] = await Promise.all([
      quoted,
      word.length > 1 ? index.ask(word, filters) : quoted,
    ]);
    for (const result of all) found.results.set(result.id, result);
    return { exact: new Set(itself.map(({ id }) => id)), all };
  };
  const look = async ({ parts, whole, symbol }: Token, token: number) => {
    const last = token === tokens.length - 1;
    const forms = [whole, symbol].filter((form) => form !== undefined && !parts.includes(form));
    const [read, wholes] = await Promise.all([
      Promise.all(parts.map((part) => lookUp(part, last, index, ask))),
      Promise.all(forms.map((form) => ask(form ?? ''))),
    ]);
    for (const { words, corrected } of read) {
      for (const { word, also = [], matches } of words) {
        found.terms.push({ matches, token, share: 1 });
        found.words.push(...[word, ...also].map((each) => ({ word: each, token })));
      }
      if (corrected) found.corrected.push(corrected);
    }
    for (const [at, answer] of wholes.entries()) {
      const matches = exactMatchesOf(answer);
      // `$PATH` means more than `path`; `os.walk` as one word is only its parts once more.
      const share = forms[at] === symbol ? symbolShare : 0;
      if (matches.size > 0) found.terms.push({ matches, token, share });
    }
  };
  await Promise.all(tokens.map(look));
  found.terms.sort((a, b) => a.token - b.token);
  return found;
}

interface ReadWord {
  /** Each with the words that it is marked by, itself and those that stand for the same. */
  words: { word: string; also?: string[]; matches: Map<string, Match> }[];
  corrected?: Correction;
}

/** What the index has on a word: itself, what it begins, or what a reader meant by it. */
async function lookUp(word: string, last: boolean, index: Index, ask: Ask): Promise<ReadWord> {
  const { exact, all } = await ask(word);
  const spelt = await otherwiseSpelt(word, ask);
  if (exact.size > 0 || spelt.also.length > 0) {
    const own = exact.size > 0 ? matchesOf(exact, all) : new Map<string, Match>();
    const matches = joined(own, spelt.matches, 1);
    if (exact.size > rare || spelt.also.length > 0)
      return { words: [{ word, also: spelt.also, matches }] };
    // What was found is shown also when the list of words does not load.
    const meant = await index.vocabulary().then(
      (vocabulary) => commoner(word, vocabulary),
      () => undefined,
    );
    if (!meant) return { words: [{ word, matches }] };
    const other = await ask(meant);
    const both = joined(matches, matchesOf(other.exact, other.all), perhaps);
    const corrected = { from: word, to: meant, both: true };
    return { words: [{ word, also: [meant], matches: both }], corrected };
  }
  const vocabulary = await index.vocabulary();
  const begins = vocabulary.words.has(word) || completes(word, vocabulary);
  const meant = last && begins ? undefined : spell(word, vocabulary);
  if (!meant) return { words: [{ word, matches: begins ? matchesOf(exact, all) : new Map() }] };
  const words = meant.map(async (other) => {
    const answer = await ask(other);
    return { word: other, matches: matchesOf(answer.exact, answer.all) };
  });
  return { words: await Promise.all(words), corrected: { from: word, to: meant.join(' ') } };
}

/** What the index has on a word in its other spellings, as itself only: what they begin is another word. */
async function otherwiseSpelt(word: string, ask: Ask) {
  const found = await Promise.all(
    otherSpellings(word).map(async (other) => ({ other, ...(await ask(other)) })),
  );
  const also = found.filter(({ exact }) => exact.size > 0);
  return {
    also: also.map(({ other }) => other),
    matches: also.reduce(
      (sum, answer) => joined(sum, exactMatchesOf(answer), 1),
      new Map<string, Match>(),
    ),
  };
}

/** The records of one word and those of another that stands for it; `share` weakens the other. */
function joined(
  own: ReadonlyMap<string, Match>,
  other: ReadonlyMap<string, Match>,
  share: number,
): Map<string, Match> {
  const both = new Map(own);
  for (const [id, match] of other) {
    const weaker = { ...match, strength: match.strength * share };
    const mine = both.get(id);
    if (!mine || mine.strength * mine.score < weaker.strength * weaker.score) both.set(id, weaker);
  }
  return both;
}

/** Pagefind's scores of a term, weaker where the record has only a longer word. */
function matchesOf(exact: ReadonlySet<string>, all: readonly PagefindResult[]): Map<string, Match> {
  const weaker = exact.size > 0 ? longer : completed;
  return new Map(
    all.map(({ id, score, words }) => [
      id,
      { score, positions: words, strength: exact.has(id) ? 1 : weaker },
    ]),
  );
}

/** The same of those records alone that have the word itself. */
const exactMatchesOf = ({ exact, all }: Answer): Map<string, Match> =>
  matchesOf(
    exact,
    all.filter(({ id }) => exact.has(id)),
  );

/** How much a token of a query weighs: as much as the rarest of its terms. */
export const weightOf = (token: number, { terms }: FoundTerms, total: number): number =>
  Math.max(
    0,
    ...terms
      .filter((term) => term.token === token)
      .map(({ matches }) => idf(recordsOf(matches), total)),
  );
