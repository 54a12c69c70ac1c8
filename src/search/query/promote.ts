import { type Kind, kinds } from '../kinds.ts';
import { subjectFit, titleFit } from './title-fit.ts';

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
  /** Address of the section that an example, question, term, task or section of level 3 belongs to. */
  parent: string;
}

/**
 * What a title, one of the things that a longer title names, or one of the other names adds when it is the query
 * exactly: enough to lead over a record that only has the words more often, which scores up to twice as much.
 */
const titleGain = 1.6;
const subjectGain = 1.4;
const nameGain = 1.2;
/** Half a fit is worth a third: a title that shares one common word of two with the query is seldom its answer. */
const sharpness = 1.5;
/** Of two that fit alike, the section of level 2 stands first: it holds the other. */
const deeper = 0.95;
/** What is left of a record such as "Go deeper", which every page has. */
const minorShare = 0.5;
/** How much of the score of its best question, example or section of level 3 a section gets. */
const inherited = 0.5;
/** A definition stands after the section that teaches its term, however well its name fits. */
const behind = 0.999;

const teaches = (kind: Kind): boolean => kind === 'section' || kind === 'chapter';

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
    const { score, kind, title, names, minor, parent } = candidate;
    const titled = titleFit(words, title);
    const named = Math.max(0, ...names.map((name) => titleFit(words, name)));
    const about = teaches(kind) ? subjectFit(words, title) : 0;
    const best = Math.max(
      ...[titleGain * titled ** sharpness, subjectGain * about ** sharpness],
      nameGain * named ** sharpness,
    );
    const deep = kind === 'section' && parent !== '' ? deeper : 1;
    const own = score * (1 + best) * kinds[kind].prior * deep * (minor ? minorShare : 1);
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
