import type { ChapterInfo } from './chapter-schema.ts';
import type { HomeInfo } from './home-schema.ts';
import type { Outline, Section } from './outline.ts';
import type { PartInfo } from './part-schema.ts';
import type { QuestionInfo } from './question-schema.ts';
import type { SeriesInfo } from './series-schema.ts';

/** A section of level 2 with the number that it is called by, as "8.4.3". */
export interface NumberedSection extends Section {
  number: string;
}

/** A source file of the series. */
interface Source {
  /** Path from the content folder, with `/`. */
  path: string;
  /** The name that diagnostics print. */
  file: string;
  outline: Outline;
}

/** A question card. */
export interface Question extends Source {
  id: string;
  info: QuestionInfo;
  /** Slug of the chapter and id of the section that teach it. */
  target: { chapter: string; section: string };
}

/** A chapter with its place in the part. */
export interface Chapter extends Source {
  slug: string;
  /** As "8.4". */
  number: string;
  order: number;
  info: ChapterInfo;
  sections: NumberedSection[];
  /** Minutes at 200 words a minute, at least 1. */
  minutes: number;
}

/** A part: one folder `NN-slug` of the content folder. */
export interface Part extends Source {
  slug: string;
  order: number;
  /** The folder's name. */
  folder: string;
  info: PartInfo;
  chapters: Chapter[];
  questions: Question[];
}

/** The text of the home page: `index.mdx` of the content folder. */
export interface Home extends Source {
  info: HomeInfo;
}

/** The whole guide, as the pages and the checks see it. */
export interface Series {
  info: SeriesInfo;
  home: Home;
  parts: Part[];
}

/** The address of a part, without the base path. */
export const partAddress = (part: Pick<Part, 'slug'>): string => `/${part.slug}/`;

/** The address of a chapter, without the base path. */
export const chapterAddress = (part: Pick<Part, 'slug'>, chapter: Pick<Chapter, 'slug'>): string =>
  `/${part.slug}/${chapter.slug}/`;
