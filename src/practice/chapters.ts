import { cardsOfChapter } from '../series/look-up.ts';
import type { Chapter, Part, Question, Series } from '../series/model.ts';

/** A chapter with its cards and its place in the guide. */
export interface StudyChapter {
  part: Part;
  chapter: Chapter;
  /** Slugs of its part and of itself, as "python/logging"; the topic of its cards. */
  topic: string;
  cards: Question[];
}

/** All chapters of the series in reading order. */
export const studyChapters = ({ parts }: Pick<Series, 'parts'>): StudyChapter[] =>
  parts.flatMap((part) =>
    part.chapters.map((chapter) => ({
      part,
      chapter,
      topic: `${part.slug}/${chapter.slug}`,
      cards: cardsOfChapter(part, chapter.slug),
    })),
  );
