import { fragmentOf } from '../components/registry.ts';
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

/** What a link of the guide lands on in the booklet. */
export interface Target {
  id: string;
  /** What it is called on paper, as "8.4.3" or "question 17"; nothing for what needs no name. */
  place: string;
}

/** A question with its number in the booklet. */
export interface NumberedQuestion {
  question: Question;
  number: number;
}

/** A part as it is printed. */
export interface Booklet {
  part: Part;
  /** Where the things of the guide stand in it, by their address without the base path. */
  targets: ReadonlyMap<string, Target>;
  /** The questions in the order of the booklet, by the chapter that prints them. */
  questions: ReadonlyMap<Chapter, readonly NumberedQuestion[]>;
  /** The terms of the glossary that the part teaches. */
  terms: readonly Term[];
}

/** Before the ids of what stands in a chapter or a task, since all of them share one page. */
export const idPrefix = (slug: string): string => `${slug}--`;

/** Ids of what only the booklet has. Slugs hold no "_", so that none meets an id of a chapter. */
export const ids = {
  chapter: ({ slug }: Pick<Chapter, 'slug'>) => `chapter_${slug}`,
  answersOn: ({ slug }: Pick<Chapter, 'slug'>) => `answers_${slug}`,
  answer: (number: number) => `answer_${number}`,
  tasks: 'back_tasks',
  task: ({ slug }: Pick<Task, 'slug'>) => `task_${slug}`,
  solution: ({ slug }: Pick<Task, 'slug'>) => `solution_${slug}`,
  answers: 'back_answers',
  terms: 'back_terms',
  term: ({ id }: Pick<Term, 'id'>) => `term_${id}`,
};

/**
 * The longest part, in minutes of reading, that is one page on the screen; of a longer one the page lists
 * the chapters, and the book of a release has it whole.
 */
const maxMinutes = 1_000;

/** True for a part that is short enough to be one page. */
export const fitsOnePage = ({ chapters }: Pick<Part, 'chapters'>): boolean =>
  chapters.reduce((sum, { minutes }) => sum + minutes, 0) <= maxMinutes;

/** Works out where everything of a part stands on paper. Questions are numbered through the part. */
export function planBooklet(part: Part, glossary: Glossary, addresses: Addresses): Booklet {
  const targets = new Map<string, Target>();
  const questions = new Map<Chapter, NumberedQuestion[]>();
  let count = 0;
  for (const chapter of part.chapters) {
    const address = chapterAddress(part, chapter);
    const prefix = idPrefix(chapter.slug);
    targets.set(address, { id: ids.chapter(chapter), place: chapter.number });
    for (const [fragment, place] of placesIn(chapter))
      targets.set(`${address}#${fragment}`, { id: prefix + fragment, place });
    const numbered = questionsIn(part, chapter).map((question) => {
      count += 1;
      return { question, number: count };
    });
    questions.set(chapter, numbered);
    for (const { question, number } of numbered) {
      const fragment = questionFragment(question.id);
      const target = { id: prefix + fragment, place: `question ${number}` };
      targets.set(`${address}#${fragment}`, target);
      targets.set(cardAddress(question), target);
    }
  }
  if (part.tasks.length > 0)
    targets.set(`${partAddress(part)}tasks/`, { id: ids.tasks, place: '' });
  for (const task of part.tasks) {
    const address = taskAddress(part, task);
    targets.set(address, { id: ids.task(task), place: '' });
    for (const fragment of addresses.get(address)?.fragments.keys() ?? [])
      targets.set(`${address}#${fragment}`, {
        id: idPrefix(ids.task(task)) + fragment,
        place: '',
      });
  }
  const terms = glossary.terms.filter(({ section }) => section.startsWith(`${part.slug}/`));
  for (const term of terms) targets.set(termAddress(term), { id: ids.term(term), place: '' });
  return { part, targets, questions, terms };
}

/** The fragments of a chapter, each with the number of the section that it stands in. */
function placesIn({ number, sections, outline }: Chapter): [fragment: string, place: string][] {
  const elements = outline.elements.flatMap((element) => {
    const id = fragmentOf(element);
    return id === undefined ? [] : [{ ...element, id }];
  });
  let place = number;
  return [...sections, ...elements]
    .sort((a, b) => a.line - b.line)
    .map((each) => {
      if ('number' in each) place = each.number;
      return [each.id, place];
    });
}

/** The cards that a chapter shows, then those about it that no chapter shows. */
function questionsIn(part: Part, chapter: Chapter): Question[] {
  const shown = chapter.outline.elements.flatMap(({ name, attributes }) => {
    const card = name === 'Question' ? cardById(part, attributes['id'] ?? '') : undefined;
    return card ? [card] : [];
  });
  const loose = cardsOfChapter(part, chapter.slug).filter(({ id }) => !chapterShowing(part, id));
  return [...shown, ...loose];
}

/** What a chapter links to in the order of the page: at the end of a section stand its facts about versions. */
export function linksInOrder(part: Part, { slug, sections, outline }: Chapter): string[] {
  const tops = sections.filter(({ level }) => level === 2);
  const sources = tops.flatMap(({ id }, index) => {
    const end = (tops[index + 1]?.line ?? Number.POSITIVE_INFINITY) - 1;
    return factsOfSection(part, `${slug}#${id}`).map(({ source }) => ({ url: source, line: end }));
  });
  return [...outline.links, ...sources].sort((a, b) => a.line - b.line).map(({ url }) => url);
}
