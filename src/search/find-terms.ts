import { scoreOf, type TermEntry } from './coding/postings.ts';
import type { Index } from './load-index.ts';
import { idf, type Match, type Term } from './query/rank.ts';
import { spell } from './query/spell.ts';
import type { Token } from './query/tokenise.ts';

/** What the index has on the tokens of a query. */
export interface FoundTerms {
  terms: Term<number>[];
  /** The words that were searched, each for its token. */
  words: { word: string; token: number }[];
  /** Words that were read as others. */
  corrected: { from: string; to: string }[];
}

/** A term as the index has it. */
type Weighed = Pick<Term<number>, 'matches' | 'pruned'>;

/** A longer word that begins with the searched one says less than the word itself. */
const completed = 0.7;
const longer = 0.25;

/** A record with `path` covers most of `$PATH`. */
const symbolShare = 0.3;

/**
 * Looks the words of a query up one by one, so that a record need not have them all.
 * @param passes tells which records the filters leave
 * @throws IndexError
 */
export async function findTerms(
  tokens: readonly Token[],
  index: Index,
  passes: (record: number) => boolean,
): Promise<FoundTerms> {
  const found: FoundTerms = { terms: [], words: [], corrected: [] };
  const weighed = (stem: string, entries: readonly TermEntry[]) =>
    weigh(stem, entries, index.total, passes);
  await Promise.all(
    tokens.map(async ({ parts, joined, symbol }, token) => {
      const last = token === tokens.length - 1;
      const read = parts.map((part) => lookUp(part, last, index, weighed));
      const forms = [joined, symbol].filter((form) => form !== undefined && !parts.includes(form));
      const wholes = forms.map(async (form) => {
        const stem = index.stem(form ?? '');
        const itself = (await index.beginningWith(stem)).slice(0, 1);
        return weighed(stem, itself[0]?.term === stem ? itself : []);
      });
      for (const answer of await Promise.all(read)) {
        for (const { word, ...term } of answer.read) {
          found.terms.push({ ...term, token, share: 1 });
          found.words.push({ word, token });
        }
        if (answer.corrected) found.corrected.push(answer.corrected);
      }
      for (const [at, term] of (await Promise.all(wholes)).entries()) {
        // `$PATH` means more than `path`; `os.walk` as one word is only its parts once more.
        const share = forms[at] === symbol ? symbolShare : 0;
        if (term.matches.size > 0) found.terms.push({ ...term, token, share });
      }
    }),
  );
  found.terms.sort((a, b) => a.token - b.token);
  return found;
}

async function lookUp(
  word: string,
  last: boolean,
  index: Index,
  weighed: (stem: string, entries: readonly TermEntry[]) => Weighed,
): Promise<{
  read: (Weighed & { word: string })[];
  corrected?: { from: string; to: string };
}> {
  const stem = index.stem(word);
  const entries = await index.beginningWith(stem);
  const there = entries[0]?.term === stem;
  const unfinished = last && entries.length > 0;
  const meant = there || unfinished ? undefined : spell(word, await index.vocabulary());
  if (!meant) return { read: [{ word, ...weighed(stem, entries) }] };
  const read = await Promise.all(
    meant.map(async (other) => {
      const otherStem = index.stem(other);
      return { word: other, ...weighed(otherStem, await index.beginningWith(otherStem)) };
    }),
  );
  return { read, corrected: { from: word, to: meant.join(' ') } };
}

/** The records that have a term, with their scores, weaker where they have only a longer one. */
function weigh(
  stem: string,
  entries: readonly TermEntry[],
  total: number,
  passes: (record: number) => boolean,
): Weighed {
  const matches = new Map<number, Match>();
  const all = new Set<number>();
  const there = entries[0]?.term === stem;
  for (const { term, postings } of entries) {
    const strength = term === stem ? 1 : there ? longer : completed;
    const alike = likeness(term.length - stem.length);
    for (const { record, level, positions } of postings) {
      all.add(record);
      if (!passes(record)) continue;
      const score = scoreOf(level) * alike;
      const known = matches.get(record);
      // Terms come shortest first where one begins another: the first met is the nearest to what was typed.
      if (!known) matches.set(record, { score, strength, positions });
      else {
        known.score += score;
        known.positions = [...known.positions, ...positions].sort((a, b) => a - b);
      }
    }
  }
  const pruned = Math.max(0, ...entries.map(({ count, postings }) => count - postings.length));
  const rarity = idf(all.size + pruned, total);
  for (const match of matches.values()) match.score *= rarity;
  return { matches, pruned };
}

/** How much a longer term counts, by its additional letters: .7 for one, .3 for two, little beyond. */
const likeness = (letters: number): number => Math.exp(3 * (Math.exp(-(letters ** 2) / 8) - 1));
