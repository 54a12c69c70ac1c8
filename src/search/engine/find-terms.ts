import { countRecords, idf, type Match, type Term } from '../query/rank.ts';
import { isWordPrefix, moreFrequentWord, spell } from '../query/spell.ts';
import { otherSpellings } from '../query/spellings.ts';
import type { Token } from '../query/tokenise.ts';
import type { Index } from './open-index.ts';
import type { PagefindResult } from './pagefind.ts';

/** A word of the query that was replaced by another one of the index. */
export interface Correction {
  from: string;
  to: string;
  /** True when both words were searched, because the index has the original one too. */
  both?: boolean;
}

/** The terms that were looked up for the tokens of a query, with the records that have them. */
export interface FoundTerms {
  terms: Term[];
  /** The words that were searched, each with the index of its token in the query. */
  words: { word: string; token: number }[];
  corrected: Correction[];
  /** The records that have any of the terms, by id. */
  results: Map<string, PagefindResult>;
}

/**
 * Strengths of a match with a longer word that begins with the searched word; a match with the word itself has
 * strength 1. The first holds when no record has the word itself, the second when some record has it.
 */
const prefixOnlyStrength = 0.7;
const longerWordStrength = 0.25;

/** A word in at most this many records may be a misspelling that a text quotes: a more frequent word is tried too. */
const rareRecordCount = 2;
/** Factor for the strength of a match with that more frequent word. */
const suggestionStrength = 0.6;

/** `Term.share` of the symbol form of a token. It is low, so that a record with `path` covers most of `$PATH`. */
const symbolShare = 0.3;

/** Ids of the records with exactly this word, and all records with it or with a longer word. */
interface WordRecords {
  exact: Set<string>;
  all: readonly PagefindResult[];
}

type FindWord = (word: string) => Promise<WordRecords>;

/**
 * Looks up each term of a query in the index separately, so that a record is found when it has only some of them.
 * @param filters name of a filter -> the value that a record must have
 * @throws IndexError when a file of the index cannot be loaded
 */
export async function findTerms(
  tokens: readonly Token[],
  index: Index,
  filters: Record<string, string>,
): Promise<FoundTerms> {
  const foundTerms: FoundTerms = { terms: [], words: [], corrected: [], results: new Map() };
  const findWord: FindWord = async (word) => {
    const quoted = index.findRecords(`"${word}"`, filters);
    // Too many words begin with any one letter.
    const [exactResults, allResults] = await Promise.all([
      quoted,
      word.length > 1 ? index.findRecords(word, filters) : quoted,
    ]);
    for (const result of allResults) foundTerms.results.set(result.id, result);
    return { exact: new Set(exactResults.map(({ id }) => id)), all: allResults };
  };
  const findToken = async ({ parts, whole, symbol }: Token, token: number) => {
    const isLastToken = token === tokens.length - 1;
    const forms = [whole, symbol].filter((form) => form !== undefined && !parts.includes(form));
    const [readings, formRecords] = await Promise.all([
      Promise.all(parts.map((part) => lookUpWord(part, isLastToken, index, findWord))),
      Promise.all(forms.map((form) => findWord(form ?? ''))),
    ]);
    for (const { words, corrected } of readings) {
      for (const { word, also: synonyms = [], matches } of words) {
        foundTerms.terms.push({ matches, token, share: 1 });
        foundTerms.words.push(...[word, ...synonyms].map((each) => ({ word: each, token })));
      }
      if (corrected) foundTerms.corrected.push(corrected);
    }
    for (const [formIndex, records] of formRecords.entries()) {
      const matches = exactMatchesOf(records);
      // The symbol form counts for coverage, since `$PATH` means more than `path`; the joined form has only the parts again.
      const share = forms[formIndex] === symbol ? symbolShare : 0;
      if (matches.size > 0) foundTerms.terms.push({ matches, token, share });
    }
  };
  await Promise.all(tokens.map(findToken));
  foundTerms.terms.sort((a, b) => a.token - b.token);
  return foundTerms;
}

interface WordReading {
  /**
   * The words that are searched: the given word, its correction, or the two words that it was split into. `also` has
   * other spellings of `word`, or a more frequent word; their matches are merged into those of `word`.
   */
  words: { word: string; also?: string[]; matches: Map<string, Match> }[];
  corrected?: Correction;
}

/**
 * Looks a word up in the index: as it is, as the beginning of longer words, in its other spellings, and, when it is
 * rare or absent, as the word that the reader probably meant.
 * @param isLastWord true for the last word of a query, which may be unfinished
 */
async function lookUpWord(
  word: string,
  isLastWord: boolean,
  index: Index,
  findWord: FindWord,
): Promise<WordReading> {
  const { exact, all: allResults } = await findWord(word);
  const spellings = await findOtherSpellings(word, findWord);
  if (exact.size > 0 || spellings.also.length > 0) {
    const ownMatches = exact.size > 0 ? matchesOf(exact, allResults) : new Map<string, Match>();
    const matches = mergeMatches(ownMatches, spellings.matches, 1);
    if (exact.size > rareRecordCount || spellings.also.length > 0)
      return { words: [{ word, also: spellings.also, matches }] };
    // The matches are shown even when the vocabulary fails to load.
    const suggestion = await index.vocabulary().then(
      (vocabulary) => moreFrequentWord(word, vocabulary),
      () => undefined,
    );
    if (!suggestion) return { words: [{ word, matches }] };
    const other = await findWord(suggestion);
    const both = mergeMatches(matches, matchesOf(other.exact, other.all), suggestionStrength);
    const corrected = { from: word, to: suggestion, both: true };
    return { words: [{ word, also: [suggestion], matches: both }], corrected };
  }
  const vocabulary = await index.vocabulary();
  const isPrefix = vocabulary.words.has(word) || isWordPrefix(word, vocabulary);
  const suggestion = isLastWord && isPrefix ? undefined : spell(word, vocabulary);
  if (!suggestion)
    return { words: [{ word, matches: isPrefix ? matchesOf(exact, allResults) : new Map() }] };
  const words = suggestion.map(async (other) => {
    const records = await findWord(other);
    return { word: other, matches: matchesOf(records.exact, records.all) };
  });
  return { words: await Promise.all(words), corrected: { from: word, to: suggestion.join(' ') } };
}

/** Looks up the other spellings of a word, without longer words that begin with them. */
async function findOtherSpellings(word: string, findWord: FindWord) {
  const lookups = await Promise.all(
    otherSpellings(word).map(async (other) => ({ other, ...(await findWord(other)) })),
  );
  const synonyms = lookups.filter(({ exact }) => exact.size > 0);
  return {
    also: synonyms.map(({ other }) => other),
    matches: synonyms.reduce(
      (sum, records) => mergeMatches(sum, exactMatchesOf(records), 1),
      new Map<string, Match>(),
    ),
  };
}

/**
 * Merges the matches of a word with those of another word that stands for it; a record in both keeps its better match.
 * @param share factor for the strength of the other word's matches
 */
function mergeMatches(
  ownMatches: ReadonlyMap<string, Match>,
  other: ReadonlyMap<string, Match>,
  share: number,
): Map<string, Match> {
  const both = new Map(ownMatches);
  for (const [id, match] of other) {
    const weaker = { ...match, strength: match.strength * share };
    const ownMatch = both.get(id);
    if (!ownMatch || ownMatch.strength * ownMatch.score < weaker.strength * weaker.score)
      both.set(id, weaker);
  }
  return both;
}

/** The matches of a term with Pagefind's scores, weaker for a record that has only a longer word. */
function matchesOf(
  exact: ReadonlySet<string>,
  allResults: readonly PagefindResult[],
): Map<string, Match> {
  const strengthOfLonger = exact.size > 0 ? longerWordStrength : prefixOnlyStrength;
  return new Map(
    allResults.map(({ id, score, words }) => [
      id,
      { score, positions: words, strength: exact.has(id) ? 1 : strengthOfLonger },
    ]),
  );
}

/** The matches of only those records that have exactly the word. */
const exactMatchesOf = ({ exact, all: allResults }: WordRecords): Map<string, Match> =>
  matchesOf(
    exact,
    allResults.filter(({ id }) => exact.has(id)),
  );

/**
 * Weight of a token of the query: the inverse document frequency of the rarest of its terms.
 * @param token index of the token in the query
 * @param total number of records in the index
 */
export const weightOf = (token: number, { terms }: FoundTerms, total: number): number =>
  Math.max(
    0,
    ...terms
      .filter((term) => term.token === token)
      .map(({ matches }) => idf(countRecords(matches), total)),
  );
