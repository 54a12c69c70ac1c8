import { plainText } from '../../markdown/inline.ts';
import { counted } from '../../series/counted.ts';
import { chapterOf } from '../../series/look-up.ts';
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

/** What the picture of a page says. Texts are inline Markdown. */
export interface Cover {
  /** Address of the page, without the base path. */
  page: string;
  /** The guide's name. */
  guide: string;
  /** What the page belongs to, beside the guide's name. */
  place: string;
  /** As "Part 8" or "8.4", before the title. */
  number: string;
  title: string;
  /** A sentence under the title. */
  lead: string;
  level?: QuestionInfo['level'];
  kind?: QuestionInfo['kind'];
  /** Last line. */
  foot: string;
}

type Named = Pick<Series, 'info'>;

const partName = (part: Part) => `Part ${part.order}, ${part.info.title}`;

/** The picture of the home page, and of each page that has none of its own. */
export const homeCover = ({ info, home }: Pick<Series, 'info' | 'home'>): Cover => ({
  page: '/',
  guide: info.title,
  place: '',
  number: '',
  title: home.info.title,
  lead: info.description,
  foot: info.tagline,
});

/** The picture of a part. */
export const partCover = ({ info }: Named, part: Part): Cover => ({
  page: partAddress(part),
  guide: info.title,
  place: '',
  number: `Part ${part.order}`,
  title: part.info.title,
  lead: part.info.description,
  foot: info.tagline,
});

/** The picture of a chapter. */
export const chapterCover = ({ info }: Named, part: Part, chapter: Chapter): Cover => ({
  page: chapterAddress(part, chapter),
  guide: info.title,
  place: partName(part),
  number: chapter.number,
  title: chapter.info.title,
  lead: chapter.info.description,
  foot: counted(chapter.minutes, 'minute'),
});

/** The picture of a question's own page. */
export const questionCover = ({ info }: Named, part: Part, question: Question): Cover => {
  const chapter = chapterOf(part, question.target.chapter);
  return {
    page: cardAddress(question),
    guide: info.title,
    place: partName(part),
    number: '',
    title: question.info.question,
    lead: '',
    level: question.info.level,
    kind: question.info.kind,
    foot: chapter ? `${chapter.number} ${chapter.info.title}` : '',
  };
};

/** Every picture of the guide. */
export function coversOf(series: Named & Pick<Series, 'home' | 'parts'>): Cover[] {
  return [
    homeCover(series),
    ...series.parts.flatMap((part) => [
      partCover(series, part),
      ...part.chapters.map((chapter) => chapterCover(series, part, chapter)),
      ...part.questions.map((question) => questionCover(series, part, question)),
    ]),
  ];
}

/** Where the picture of a page stands, without the base path. */
export const pictureAddress = ({ page }: Pick<Cover, 'page'>): string => `${page}picture.png`;

/** What the picture says, for those who do not see it. */
export function pictureText({ guide, place, number, title, level, kind }: Cover): string {
  const heading = [number, plainText(title)].filter(Boolean).join(' ');
  const marks = [level, kind].filter(Boolean).join(' ');
  return [heading, marks, place, guide].filter(Boolean).join(' · ');
}
