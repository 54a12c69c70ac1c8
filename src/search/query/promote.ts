import { type Kind, kinds } from '../kinds.ts';
import { subjectFit, titleFit } from './title-fit.ts';

/** One of the best records by `rank`, with the data by which `promote` changes their order. */
export interface Candidate {
  score: number;
  url: string;
  kind: Kind;
  title: string;
  /** Other names of the thing: keywords, and the file name of an example. */
  names: readonly string[];
  /** True when many pages have a section of this title. */
  minor: boolean;
  /** Address of the section that an example, question, term, task or section of level 3 belongs to. */
  parent: string;
}

/**
 * Gains for a query that is exactly the title, one of the subjects that a longer title lists, or one of the other
 * names. The score is multiplied by 1 plus the highest gain: enough to pass a record that only has the words more
 * often, which scores up to twice as much.
 */
const titleGain = 1.6;
const subjectGain = 1.4;
const nameGain = 1.2;
/** Exponent for the fit of a title: one that fits by half is seldom the answer, so it gets only a third of the gain. */
const fitExponent = 1.5;
/** Factor for a section of level 3: among equals, the section of level 2 that contains it stands first. */
const level3Factor = 0.95;
/** Factor for a section whose title many pages have, such as "Go deeper". */
const minorFactor = 0.5;
/** A section's score is raised by this share of the score of the best record that belongs to it, such as a question. */
const childShare = 0.5;
/** A glossary term scores at most this share of the section that teaches it, so that it stands after the section. */
const definitionFactor = 0.999;

const isTeaching = (kind: Kind): boolean => kind === 'section' || kind === 'chapter';

/**
 * Changes the order of candidates by data that Pagefind's scores do not use: an exact title stands first, sections
 * stand before questions, and a section gains from a match inside it.
 *
 * Adding the score of a part to that of the whole, at less than full weight, is the augmentation of Fuhr, Großjohann:
 * XIRQL: A query language for information retrieval in XML documents, SIGIR 2001,
 * https://doi.org/10.1145/383952.383985.
 * @param words searched words with their weights
 * @returns the candidates with their new scores, best first
 */
export function promote<T extends Candidate>(
  candidates: readonly T[],
  words: readonly { word: string; weight: number }[],
): T[] {
  const scored = candidates.map((candidate) => {
    const { score, kind, title, names, minor, parent } = candidate;
    const titleScore = titleFit(words, title);
    const nameScore = Math.max(0, ...names.map((name) => titleFit(words, name)));
    const subjectScore = isTeaching(kind) ? subjectFit(words, title) : 0;
    const gain = Math.max(
      ...[titleGain * titleScore ** fitExponent, subjectGain * subjectScore ** fitExponent],
      nameGain * nameScore ** fitExponent,
    );
    const levelFactor = kind === 'section' && parent !== '' ? level3Factor : 1;
    const ownScore =
      score * (1 + gain) * kinds[kind].prior * levelFactor * (minor ? minorFactor : 1);
    // A reader who types the name of an example or a question wants just that; with a term, its section.
    const askedByName = kind !== 'term' && Math.max(titleScore, nameScore) > 0.99;
    return { candidate, own: ownScore, passedOn: askedByName ? 0 : childShare * ownScore };
  });
  const scores = new Map(
    scored.map(({ candidate: { url }, own: ownScore }) => {
      const children = scored.filter((child) => child.candidate.parent === url);
      return [url, ownScore + Math.max(0, ...children.map(({ passedOn }) => passedOn))];
    }),
  );
  const scoreOf = ({ url, kind, parent }: Candidate): number => {
    const ownScore = scores.get(url) ?? 0;
    const teachingScore = kind === 'term' ? scores.get(parent) : undefined;
    return teachingScore === undefined
      ? ownScore
      : Math.min(ownScore, definitionFactor * teachingScore);
  };
  return candidates
    .map((candidate) => ({ ...candidate, score: scoreOf(candidate) }))
    .sort((a, b) => b.score - a.score);
}
