import type { Outline, Section } from './outline.ts';
import type { Glossary, Term, Versions } from './read/load-data.ts';
import type { ChapterInfo } from './schemas/chapter.ts';
import type { HomeInfo } from './schemas/home.ts';
import type { PartInfo } from './schemas/part.ts';
import type { QuestionInfo } from './schemas/question.ts';
import type { SeriesInfo } from './schemas/series.ts';
import type { TaskInfo } from './schemas/task.ts';

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

/** A review drill or timed task; its programs lie beside its text. */
export interface Task extends Source {
  slug: string;
  info: TaskInfo;
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
  tasks: Task[];
  versions: Versions | undefined;
}

/** The text of the home page: `index.mdx` of the content folder. */
export interface Home extends Source {
  info: HomeInfo;
}

/** The whole guide, as the pages and the checks see it. */
export interface Series {
  info: SeriesInfo;
  home: Home;
  glossary: Glossary;
  parts: Part[];
}

/** The address of a part, without the base path. */
export const partAddress = (part: Pick<Part, 'slug'>): string => `/${part.slug}/`;

/** The address of a part's booklet, without the base path. */
export const printAddress = (part: Pick<Part, 'slug'>): string => `/${part.slug}/print/`;

/** The address of a chapter, without the base path. */
export const chapterAddress = (part: Pick<Part, 'slug'>, chapter: Pick<Chapter, 'slug'>): string =>
  `/${part.slug}/${chapter.slug}/`;

/** The address of a card's own page, without the base path. */
export const cardAddress = (question: Pick<Question, 'id'>): string => `/q/${question.id}/`;

/** The address of a task, without the base path. */
export const taskAddress = (part: Pick<Part, 'slug'>, task: Pick<Task, 'slug'>): string =>
  `/${part.slug}/tasks/${task.slug}/`;

/** The address of a part's cards as a file for Anki, without the base path. No slug has a full stop. */
export const ankiAddress = (part: Pick<Part, 'slug'>): string => `/${part.slug}/anki.txt`;

/** The pages of practice, without the base path. */
export const practiceAddresses = {
  cards: '/practice/',
  mock: '/practice/mock/',
  set: '/practice/set/',
  review: '/practice/review/',
  plan: '/practice/plan/',
} as const;

/** The address of an example's file, without the base path. */
export const exampleAddress = (part: Pick<Part, 'slug'>, name: string): string =>
  `/${part.slug}/examples/${name}`;

/** The address of a term, without the base path. */
export const termAddress = (term: Pick<Term, 'id'>): string => `/glossary/#${term.id}`;

/** Slugs under a part that its own pages take. */
export const reservedChapters: ReadonlySet<string> = new Set([
  'examples',
  'index',
  'print',
  'questions',
  'tasks',
  'versions',
]);

/** Slugs under the root that pages of the guide take. */
export const reservedParts: ReadonlySet<string> = new Set([
  '404',
  '500',
  'changes',
  'glossary',
  '_astro',
  'index',
  'offline',
  'practice',
  'previews',
  'q',
  'search',
  'pagefind',
]);

/** Slugs under a part's tasks that would name two of a task's files alike, or two places of its page. */
export const reservedTasks: ReadonlySet<string> = new Set(['solution', 'tests', 'try']);
