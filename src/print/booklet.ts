import { fragmentOf, linksOf } from '../components/registry.ts';
import type { Addresses } from '../permalinks/addresses.ts';
import { questionFragment } from '../series/fragments.ts';
import { cardById, cardsOfChapter, chapterShowing, factsOfSection } from '../series/look-up.ts';
import {
  type Chapter,
  cardAddress,
  chapterAddress,
  type Part,
  partAddress,
  type Question,
  type Task,
  taskAddress,
  termAddress,
} from '../series/model.ts';
import type { Glossary, Term } from '../series/read/load-data.ts';

/** The place in the booklet that a link to an address of the guide leads to. */
export interface PrintTarget {
  id: string;
  /** The words in "(see …)" after such a link, as "8.4.3" or "question 17"; empty when nothing is printed. */
  label: string;
}

/** A question with its number in the booklet. */
export interface NumberedQuestion {
  question: Question;
  number: number;
}

/** The plan of a printed part. */
export interface Booklet {
  part: Part;
  /** Address without the base path -> its place in the booklet. */
  targets: ReadonlyMap<string, PrintTarget>;
  /** Chapter -> the questions that are printed in it, in the order of the booklet. */
  questions: ReadonlyMap<Chapter, readonly NumberedQuestion[]>;
  /** The terms of the glossary that the part teaches. */
  terms: readonly Term[];
}

/** Makes the prefix for all ids of a text: the booklet has all texts on one page, where equal ids would collide. */
export const idPrefix = (slug: string): string => `${slug}--`;

/**
 * Ids of the elements that only the booklet has. They contain "_", which slugs do not, so they differ from all ids of
 * chapters.
 */
export const bookletIds = {
  chapter: ({ slug }: Pick<Chapter, 'slug'>) => `chapter_${slug}`,
  chapterAnswers: ({ slug }: Pick<Chapter, 'slug'>) => `answers_${slug}`,
  answer: (number: number) => `answer_${number}`,
  tasks: 'back_tasks',
  task: ({ slug }: Pick<Task, 'slug'>) => `task_${slug}`,
  solution: ({ slug }: Pick<Task, 'slug'>) => `solution_${slug}`,
  answers: 'back_answers',
  terms: 'back_terms',
  term: ({ id }: Pick<Term, 'id'>) => `term_${id}`,
};

/**
 * Maximum length in minutes of reading for a part whose print page has all its text. For a longer part the page only
 * lists the chapters, and the book of a release has the text.
 */
const maxMinutes = 1_000;

/** True when a part is short enough to be printed from one page. */
export const fitsOnePage = ({ chapters }: Pick<Part, 'chapters'>): boolean =>
  chapters.reduce((sum, { minutes }) => sum + minutes, 0) <= maxMinutes;

/** Plans the booklet of a part: numbers its questions from 1 to the last, and finds the place of each address. */
export function planBooklet(part: Part, glossary: Glossary, addresses: Addresses): Booklet {
  const targets = new Map<string, PrintTarget>();
  const questions = new Map<Chapter, NumberedQuestion[]>();
  let count = 0;
  for (const chapter of part.chapters) {
    const address = chapterAddress(part, chapter);
    const prefix = idPrefix(chapter.slug);
    targets.set(address, { id: bookletIds.chapter(chapter), label: chapter.number });
    for (const [fragment, label] of labelledFragments(chapter))
      targets.set(`${address}#${fragment}`, { id: prefix + fragment, label });
    const numbered = printedQuestions(part, chapter).map((question) => {
      count += 1;
      return { question, number: count };
    });
    questions.set(chapter, numbered);
    for (const { question, number } of numbered) {
      const fragment = questionFragment(question.id);
      const target = { id: prefix + fragment, label: `question ${number}` };
      targets.set(`${address}#${fragment}`, target);
      targets.set(cardAddress(question), target);
    }
  }
  if (part.tasks.length > 0)
    targets.set(`${partAddress(part)}tasks/`, { id: bookletIds.tasks, label: '' });
  for (const task of part.tasks) {
    const address = taskAddress(part, task);
    targets.set(address, { id: bookletIds.task(task), label: '' });
    for (const fragment of addresses.get(address)?.fragments.keys() ?? [])
      targets.set(`${address}#${fragment}`, {
        id: idPrefix(bookletIds.task(task)) + fragment,
        label: '',
      });
  }
  const terms = glossary.terms.filter(({ section }) => section.startsWith(`${part.slug}/`));
  for (const term of terms)
    targets.set(termAddress(term), { id: bookletIds.term(term), label: '' });
  return { part, targets, questions, terms };
}

/** The fragments of a chapter, each with the number of its section. */
function labelledFragments({
  number,
  sections,
  outline,
}: Chapter): [fragment: string, label: string][] {
  const elements = outline.elements.flatMap((element) => {
    const id = fragmentOf(element);
    return id === undefined ? [] : [{ ...element, id }];
  });
  let label = number;
  return [...sections, ...elements]
    .sort((a, b) => a.line - b.line)
    .map((each) => {
      if ('number' in each) label = each.number;
      return [each.id, label];
    });
}

/** The questions that are printed in a chapter: those that it shows, and those about it that no chapter shows. */
function printedQuestions(part: Part, chapter: Chapter): Question[] {
  const placed = chapter.outline.elements.flatMap(({ name, attributes }) => {
    const card = name === 'Question' ? cardById(part, attributes['id'] ?? '') : undefined;
    return card ? [card] : [];
  });
  const unplaced = cardsOfChapter(part, chapter.slug).filter(({ id }) => !chapterShowing(part, id));
  return [...placed, ...unplaced];
}

/**
 * The targets of the links of a chapter in reading order, with the sources of version facts, which are printed after
 * their section.
 */
export function linksInOrder(part: Part, { slug, sections, outline }: Chapter): string[] {
  const topSections = sections.filter(({ level }) => level === 2);
  const versionSources = topSections.flatMap(({ id }, index) => {
    const end = (topSections[index + 1]?.line ?? Number.POSITIVE_INFINITY) - 1;
    return factsOfSection(part, `${slug}#${id}`).map(({ source }) => ({ url: source, line: end }));
  });
  return [...linksOf(outline), ...versionSources]
    .sort((a, b) => a.line - b.line)
    .map(({ url }) => url);
}
