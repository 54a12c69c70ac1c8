import { plainText } from '../../markdown/inline.ts';
import { counted } from '../../series/counted.ts';
import { chapterBySlug } from '../../series/look-up.ts';
import {
  type Chapter,
  cardAddress,
  chapterAddress,
  type Part,
  partAddress,
  type Question,
  type Series,
} from '../../series/model.ts';
import type { QuestionInfo } from '../../series/schemas/question.ts';

/** The texts, as inline Markdown, on the share picture of a page: the image that other sites show with a link to it. */
export interface Cover {
  /** Address of the page, without the base path. */
  page: string;
  /** The guide's name. */
  guide: string;
  /**
   * Number and title of the part, at the right of the guide's name; empty for the home page, and for a part's
   * own page, which has them as `number` and `title`.
   */
  partName: string;
  /** Number above the title, as "Part 8" or "8.4"; empty when there is none. */
  number: string;
  title: string;
  /** A sentence under the title; empty when there is none. */
  subtitle: string;
  level?: QuestionInfo['level'];
  kind?: QuestionInfo['kind'];
  /** Text of the last line. */
  footer: string;
}

type TitledSeries = Pick<Series, 'info'>;

const partLabel = (part: Part) => `Part ${part.order}, ${part.info.title}`;

/** The cover of the home page, which pages without a cover of their own use too. */
export const homeCover = ({ info, home }: Pick<Series, 'info' | 'home'>): Cover => ({
  page: '/',
  guide: info.title,
  partName: '',
  number: '',
  title: home.info.title,
  subtitle: info.description,
  footer: info.tagline,
});

/** The cover of a part. */
export const partCover = ({ info }: TitledSeries, part: Part): Cover => ({
  page: partAddress(part),
  guide: info.title,
  partName: '',
  number: `Part ${part.order}`,
  title: part.info.title,
  subtitle: part.info.description,
  footer: info.tagline,
});

/** The cover of a chapter. */
export const chapterCover = ({ info }: TitledSeries, part: Part, chapter: Chapter): Cover => ({
  page: chapterAddress(part, chapter),
  guide: info.title,
  partName: partLabel(part),
  number: chapter.number,
  title: chapter.info.title,
  subtitle: chapter.info.description,
  footer: counted(chapter.minutes, 'minute'),
});

/** The cover of the page of a question card. */
export const questionCover = ({ info }: TitledSeries, part: Part, question: Question): Cover => {
  const chapter = chapterBySlug(part, question.taughtIn.chapter);
  return {
    page: cardAddress(question),
    guide: info.title,
    partName: partLabel(part),
    number: '',
    title: question.info.question,
    subtitle: '',
    level: question.info.level,
    kind: question.info.kind,
    footer: chapter ? `${chapter.number} ${chapter.info.title}` : '',
  };
};

/** The covers of all pages that have one of their own. */
export function coversOf(series: TitledSeries & Pick<Series, 'home' | 'parts'>): Cover[] {
  return [
    homeCover(series),
    ...series.parts.flatMap((part) => [
      partCover(series, part),
      ...part.chapters.map((chapter) => chapterCover(series, part, chapter)),
      ...part.questions.map((question) => questionCover(series, part, question)),
    ]),
  ];
}

/** The address of the picture of a page, without the base path. */
export const pictureAddress = ({ page }: Pick<Cover, 'page'>): string => `${page}picture.png`;

/** The text alternative of a picture, for readers who do not see it. */
export function pictureText({ guide, partName, number, title, level, kind }: Cover): string {
  const heading = [number, plainText(title)].filter(Boolean).join(' ');
  const marks = [level, kind].filter(Boolean).join(' ');
  return [heading, marks, partName, guide].filter(Boolean).join(' · ');
}
