import { joinCompounds } from './compounds.ts';
import { sentenceStopWords, stopWords } from './stop-words.ts';
import { symbolName } from './symbols.ts';

/** A unit of a query: a word, or a symbol such as `subprocess.run` with its parts. */
export interface Token {
  /** Its words in lower case: `check=True` has two. */
  parts: string[];
  /** The token as one word, without punctuation except `_`, as Pagefind indexes it; absent when it is the only part. */
  whole?: string;
  /** The name that `symbolName` gives to the token, so that `$PATH` is not `path`; absent when it gives none. */
  symbol?: string;
}

/** A tokenised query. */
export interface Query {
  tokens: Token[];
  /** The texts of two words or more in double quotes, which a record must have word for word. */
  phrases: string[];
}

/** Minimum number of words, without stop words, for a query to count as a sentence, where "if" or "for" is grammar. */
const minSentenceWords = 3;

/** Splits a normalised query into tokens, without stop words unless it has only those. */
export function tokenise(query: string): Query {
  const phrases = [...query.matchAll(/(?<!\S)"([^"]*\s[^"]*)"(?!\S)/g)].map(
    (match) => match[1] ?? '',
  );
  const tokens = tokensOf(query);
  const withoutStopWords = withoutWords(tokens, stopWords);
  const contentTokens = withoutWords(withoutStopWords, sentenceStopWords);
  if (contentTokens.length >= minSentenceWords) return { tokens: contentTokens, phrases };
  return { tokens: withoutStopWords.length > 0 ? withoutStopWords : tokens, phrases };
}

const withoutWords = (tokens: readonly Token[], words: ReadonlySet<string>): Token[] =>
  tokens.filter(
    ({ parts, whole: joinedToken, symbol }) => joinedToken || symbol || !words.has(parts[0] ?? ''),
  );

/** All tokens of a text. */
export function tokensOf(text: string): Token[] {
  return splitText(withoutApostrophes(text)).flatMap((raw) => tokenOf(raw) ?? []);
}

/** Removes the 's of "kernel's", and the apostrophe of "don't", since Pagefind indexes "dont". Quotes in code stay. */
const withoutApostrophes = (text: string): string =>
  text
    .replace(/(?<=\p{L}{2})['\u2019]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{L}{2})['\u2019](?=(?:t|re|ve|ll|d|m)(?![\p{L}\p{N}]))/gu, '');

/** Splits a text into possible tokens, at white space, brackets, quotes, commas and semicolons. */
export const splitText = (text: string): string[] => text.split(/[\s()[\]{}"'`,;]+/);

/**
 * Makes a token of a piece of text without white space.
 * @returns undefined when the piece has nothing that can be searched
 */
function tokenOf(raw: string): Token | undefined {
  const parts = partsOf(raw);
  const symbol = symbolName(raw);
  const joinedToken = raw.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, '');
  if (parts.length === 0 && joinedToken === '') return symbol ? { parts: [symbol] } : undefined;
  const [first = joinedToken] = parts;
  // `cProfile` loses its single letter and must not become `profile`, so it is searched as a whole too.
  const lostLetters =
    parts.length === 1 && joinedToken !== first && !symbol && /\p{L}/u.test(joinedToken);
  if (parts.length <= 1)
    return {
      parts: [first],
      ...(lostLetters && { whole: joinedToken }),
      ...(symbol && { symbol }),
    };
  return { parts, whole: joinedToken, ...(symbol && { symbol }) };
}

/**
 * The words in a token, split at punctuation and at changes of case, but not within compounds such as `3.12`, `I/O` and
 * `UTF-8`, and not within abbreviations such as `VMs`, `IPv4` and `IaC`. Single letters are dropped unless there is
 * nothing else.
 */
export function partsOf(raw: string): string[] {
  const words = joinCompounds(raw)
    .replace(/(\p{Ll})(\p{Lu}(?=\p{L}))/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}(?!s(?!\p{L})|v\d)\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const longWords = words.filter((word) => word.length > 1);
  return longWords.length > 0 ? longWords : words.slice(0, 1);
}
