import type { Outline, Section } from './outline.ts';
import type { Glossary, Term, Versions } from './read/load-data.ts';
import type { ChapterInfo } from './schemas/chapter.ts';
import type { HomeInfo } from './schemas/home.ts';
import type { PartInfo } from './schemas/part.ts';
import type { QuestionInfo } from './schemas/question.ts';
import type { SeriesInfo } from './schemas/series.ts';
import type { TaskInfo } from './schemas/task.ts';

/** A section with its number. */
export interface NumberedSection extends Section {
  /** As "8.4.3"; a section of level 3 has the number of the section of level 2 that it is in. */
  number: string;
}

/** A reference to a section of a part: the slug of its chapter and its id. */
export interface SectionReference {
  chapter: string;
  section: string;
}

/** A source file of the series. */
interface SourceFile {
  /** Path from the content folder, with `/` between folders. */
  path: string;
  /** File name that diagnostics print: the path from the parent of the content folder. */
  file: string;
  outline: Outline;
}

/** A question card. */
export interface Question extends SourceFile {
  id: string;
  info: QuestionInfo;
  /** The section that teaches it. */
  taughtIn: SectionReference;
}

/** A review drill or a timed task. Its programs lie beside its text, `index.mdx`. */
export interface Task extends SourceFile {
  slug: string;
  info: TaskInfo;
  /** The section that teaches it. */
  taughtIn: SectionReference;
}

/** A chapter with its place in the part. */
export interface Chapter extends SourceFile {
  slug: string;
  /** Number of the part and of the chapter, as "8.4". */
  number: string;
  order: number;
  info: ChapterInfo;
  sections: NumberedSection[];
  /** Reading time in minutes, at 200 words a minute; at least 1. */
  minutes: number;
}

/** A part: one folder `NN-slug` of the content folder. */
export interface Part extends SourceFile {
  slug: string;
  order: number;
  /** Name of its folder, as "08-python". */
  folder: string;
  info: PartInfo;
  chapters: Chapter[];
  questions: Question[];
  tasks: Task[];
  versions: Versions | undefined;
}

/** The text of the home page: `index.mdx` of the content folder. */
export interface Home extends SourceFile {
  info: HomeInfo;
}

/** The whole guide: the data that pages are made from. */
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

/**
 * The address of a part's cards as a file for Anki, without the base path. No chapter can take it, because
 * slugs hold no full stop.
 */
export const ankiAddress = (part: Pick<Part, 'slug'>): string => `/${part.slug}/anki.txt`;

/** The addresses of the practice pages, without the base path. */
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

/** Slugs that no chapter can have, because the part has pages of its own at these addresses. */
export const reservedChapters: ReadonlySet<string> = new Set([
  'examples',
  'index',
  'print',
  'questions',
  'tasks',
  'versions',
]);

/** Slugs that no part can have, because the site has pages or files of its own at these addresses. */
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

/** Slugs that no task can have, because a task's other files or ids on its page have these names. */
export const reservedTasks: ReadonlySet<string> = new Set(['solution', 'tests', 'try']);
