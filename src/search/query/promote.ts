import { type Kind, kinds } from '../kinds.ts';
import { titleFit } from './title-fit.ts';

/** A record that was read because it ranked well. */
export interface Candidate {
  score: number;
  url: string;
  kind: Kind;
  title: string;
  /** Other names it goes by. */
  names: readonly string[];
  /** True when its title stands in many pages. */
  minor: boolean;
  /** Address of the section that an example, question, term or task belongs to. */
  parent: string;
}

/** What a title, or one of the other names, adds when it is the query exactly. */
const titleGain = 1.2;
const nameGain = 0.9;
/** What is left of a record such as "Go deeper", which every page has. */
const minorShare = 0.5;
/** How much of its best question's or example's score a section gets. */
const inherited = 0.5;
/** A definition stands after the section that teaches its term, however well its name fits. */
const behind = 0.999;

/**
 * Orders candidates anew by what only their own data tells: an exact title stands first, the kind that
 * teaches before the kind that asks, and a section gains from what matches inside it.
 *
 * That evidence of a part counts for the whole at less than full weight is the augmentation of Fuhr,
 * Großjohann: XIRQL: A query language for information retrieval in XML documents, SIGIR 2001,
 * https://doi.org/10.1145/383952.383985.
 * @param words searched words with their weights
 */
export function promote<T extends Candidate>(
  candidates: readonly T[],
  words: readonly { word: string; weight: number }[],
): T[] {
  const weighed = candidates.map((candidate) => {
    const { score, kind, title, names, minor } = candidate;
    const titled = titleFit(words, title);
    const named = Math.max(0, ...names.map((name) => titleFit(words, name)));
    const gain = 1 + Math.max(titleGain * titled, nameGain * named);
    const own = score * gain * kinds[kind].prior * (minor ? minorShare : 1);
    // Whoever asks for an example or a card by its own name wants that; for a term, the section that teaches it.
    const itself = kind !== 'term' && Math.max(titled, named) > 0.99;
    return { candidate, own, passedOn: itself ? 0 : inherited * own };
  });
  const scores = new Map(
    weighed.map(({ candidate: { url }, own }) => {
      const parts = weighed.filter((part) => part.candidate.parent === url);
      return [url, own + Math.max(0, ...parts.map(({ passedOn }) => passedOn))];
    }),
  );
  const scoreOf = ({ url, kind, parent }: Candidate): number => {
    const own = scores.get(url) ?? 0;
    const taught = kind === 'term' ? scores.get(parent) : undefined;
    return taught === undefined ? own : Math.min(own, behind * taught);
  };
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate) }))
    .sort((a, b) => b.score - a.score);
}
