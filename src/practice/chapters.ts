import { cardsOfChapter } from '../series/look-up.ts';
import type { Chapter, Part, Series } from '../series/model.ts';
import { topicOf } from './make-deck.ts';
import type { PlanChapter } from './plan.ts';

/** A chapter in a study plan, with its place in the guide. */
export interface StudyChapter extends PlanChapter {
  part: Part;
  chapter: Chapter;
}

/** All chapters of the series in reading order. */
export const studyChapters = ({ parts }: Pick<Series, 'parts'>): StudyChapter[] =>
  parts.flatMap((part) =>
    part.chapters.map((chapter) => ({
      part,
      chapter,
      topic: topicOf({ part, chapter }),
      minutes: chapter.minutes,
      cards: cardsOfChapter(part, chapter.slug).map(({ id, info }) => ({ id, level: info.level })),
    })),
  );
