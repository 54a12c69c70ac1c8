import { createHash } from 'node:crypto';
import { cardsAbout } from '../series/look-up.ts';
import type { Chapter, Part, Series } from '../series/model.ts';
import { topicOf } from './make-deck.ts';
import type { PlanChapter } from './plan.ts';

/** Characters of a hash: enough to tell two states of one section apart. */
const hashLength = 6;

/** A chapter as study plans show it. */
export interface StudyChapter extends PlanChapter {
  part: Part;
  chapter: Chapter;
}

/** Every chapter of the series, in the order of its path. */
export const studyChapters = ({ parts }: Pick<Series, 'parts'>): StudyChapter[] =>
  parts.flatMap((part) =>
    part.chapters.map((chapter) => ({
      part,
      chapter,
      topic: topicOf({ part, chapter }),
      minutes: chapter.minutes,
      cards: cardsAbout(part, chapter.slug).map(({ id, info }) => ({ id, level: info.level })),
    })),
  );

/**
 * By its id, a hash of each section of level 2: another one means that its text has been changed. What stands
 * before the first of them is called "top", where browsers go for that fragment.
 */
export function sectionHashes({ outline }: Pick<Chapter, 'outline'>): Record<string, string> {
  let own: unknown[] = [];
  const texts = new Map([['top', own]]);
  for (const block of outline.blocks) {
    if (block.kind === 'heading' && block.level === 2 && block.id) {
      own = [];
      texts.set(block.id, own);
    }
    // Where links stand in a text follows from it.
    own.push(block.kind === 'prose' ? block.source : block);
  }
  return Object.fromEntries([...texts].map(([id, blocks]) => [id, hashOf(blocks)]));
}

const hashOf = (blocks: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(blocks)).digest('base64url').slice(0, hashLength);
