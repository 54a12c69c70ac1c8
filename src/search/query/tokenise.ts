import { joinCompounds } from './compounds.ts';
import { faintWords, stopWords } from './stop-words.ts';
import { symbolName } from './symbols.ts';

/** One thing that a reader typed: a word, or a symbol such as `subprocess.run` with its parts. */
export interface Token {
  /** Its words in lower case: `check=True` has two. */
  parts: string[];
  /** The token as one word, as Pagefind indexes it too: without its signs but `_`; absent for a single word. */
  whole?: string;
  /** The token with its signs spelt out, so that `$PATH` is not `path`; absent when it has none. */
  symbol?: string;
}

/** A query in parts. */
export interface Query {
  tokens: Token[];
  /** Texts in double quotes with two words or more, which must stand together. */
  phrases: string[];
}

/** With as many words left, a query is a sentence, and "if" or "for" in it is grammar; "for loop" has fewer. */
const enough = 3;

/** Cuts a normalised query into tokens, without stop words unless there is nothing else. */
export function tokenise(query: string): Query {
  const phrases = [...query.matchAll(/(?<!\S)"([^"]*\s[^"]*)"(?!\S)/g)].map(
    (match) => match[1] ?? '',
  );
  const tokens = tokensOf(query);
  const meant = without(tokens, stopWords);
  const subject = without(meant, faintWords);
  if (subject.length >= enough) return { tokens: subject, phrases };
  return { tokens: meant.length > 0 ? meant : tokens, phrases };
}

const without = (tokens: readonly Token[], words: ReadonlySet<string>): Token[] =>
  tokens.filter(({ parts, whole, symbol }) => whole || symbol || !words.has(parts[0] ?? ''));

/** All tokens of a text. */
export function tokensOf(text: string): Token[] {
  return splitText(withoutApostrophes(text)).flatMap((raw) => tokenOf(raw) ?? []);
}

/** "kernel's" is said of a kernel, and "don't" is indexed as one word; quotes of code stay. */
const withoutApostrophes = (text: string): string =>
  text
    .replace(/(?<=\p{L}{2})['\u2019]s(?![\p{L}\p{N}])/gu, '')
    .replace(/(?<=\p{L}{2})['\u2019](?=(?:t|re|ve|ll|d|m)(?![\p{L}\p{N}]))/gu, '');

/** Cuts a text into what may be tokens: brackets, quotes and commas end one, as white space does. */
export const splitText = (text: string): string[] => text.split(/[\s()[\]{}"'`,;]+/);

/** The token that a piece of text is; undefined when there is nothing to search for in it. */
export function tokenOf(raw: string): Token | undefined {
  const parts = partsOf(raw);
  const symbol = symbolName(raw);
  const whole = raw.toLowerCase().replace(/[^\p{L}\p{N}_]+/gu, '');
  if (parts.length === 0 && whole === '') return symbol ? { parts: [symbol] } : undefined;
  const [first = whole] = parts;
  // A dropped letter may tell: `cProfile` is not `profile`; but 311 is not `3.11`.
  const shortened = parts.length === 1 && whole !== first && !symbol && /\p{L}/u.test(whole);
  if (parts.length <= 1)
    return { parts: [first], ...(shortened && { whole }), ...(symbol && { symbol }) };
  return { parts, whole, ...(symbol && { symbol }) };
}

/**
 * The words in a token, split at signs and at changes of case, except what is one word to a reader:
 * `3.12`, `I/O`, `UTF-8`. Other single letters are dropped when there is more.
 */
export function partsOf(raw: string): string[] {
  const words = joinCompounds(raw)
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const long = words.filter((word) => word.length > 1);
  return long.length > 0 ? long : words.slice(0, 1);
}
