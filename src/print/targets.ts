import { fragmentOf, questionFragment } from '../series/fragments.ts';
import {
  type Chapter,
  cardAddress,
  chapterAddress,
  type Part,
  partAddress,
  type Question,
  type Task,
  taskAddress,
} from '../series/model.ts';

/** What a link of the guide lands on in the booklet. */
export interface Target {
  id: string;
  /** What it is called on paper, as "8.4.3" or "question 17". */
  place: string;
  /** Number of the section that it stands in, as "8.4.3". */
  section?: string;
}

/** A question with its number in the booklet. */
export interface NumberedQuestion {
  question: Question;
  number: number;
  /** False for a card that no chapter shows; it stands at the end of the one that teaches it. */
  shown: boolean;
}

/** Where everything stands in the booklet. */
export interface Targets {
  /** By address in the guide, without the base path. */
  places: ReadonlyMap<string, Target>;
  /** Questions of each chapter by the fragment that they have in its page. */
  questions: ReadonlyMap<Chapter, ReadonlyMap<string, NumberedQuestion>>;
}

/** The id that something of a chapter's page has in the booklet, where all chapters stand together. */
export const bookletId = (slug: string, fragment: string): string => `${slug}--${fragment}`;

/**
 * Ids of what the booklet itself has. Those of what it takes over hold "--" and slugs no "_", so none
 * meets another.
 */
export const ids = {
  chapter: (slug: string) => `chapter_${slug}`,
  answersOn: (slug: string) => `answers_${slug}`,
  answer: (number: number) => `answer_${number}`,
  tasks: 'back_tasks',
  task: ({ slug }: Pick<Task, 'slug'>) => `task_${slug}`,
  solution: ({ slug }: Pick<Task, 'slug'>) => `solution_${slug}`,
  key: 'back_answers',
  terms: 'back_terms',
  term: (id: string) => `term_${id}`,
  note: (stretch: string, number: number) => `note_${stretch}_${number}`,
};

/**
 * Finds out where the things that links lead to will stand in the booklet, without reading any HTML.
 * Questions are numbered through the part in the order in which the chapters show them.
 * @param idsOf all ids of a finished page, in order, by its address
 */
export function targetsOf(
  part: Part,
  idsOf: (address: string) => readonly string[] | undefined,
): Targets {
  const places = new Map<string, Target>();
  const questions = new Map<Chapter, Map<string, NumberedQuestion>>();
  const cards = new Map(part.questions.map((card) => [questionFragment(card.id), card]));
  const everywhere = new Set(part.chapters.flatMap(cardsIn));
  let number = 0;
  for (const chapter of part.chapters) {
    const address = chapterAddress(part, chapter);
    const numbers = new Map(chapter.sections.map(({ id, number }) => [id, number]));
    const here = new Set(cardsIn(chapter));
    const loose = part.questions
      .filter(({ target }) => target.chapter === chapter.slug)
      .map(({ id }) => questionFragment(id))
      .filter((fragment) => !everywhere.has(fragment));
    const numbered = new Map<string, NumberedQuestion>();
    questions.set(chapter, numbered);
    places.set(address, { id: ids.chapter(chapter.slug), place: chapter.number });
    let section = chapter.number;
    for (const fragment of [...withoutLines(idsOf(address)), ...loose]) {
      section = numbers.get(fragment) ?? section;
      const shown = here.has(fragment);
      const question = shown || loose.includes(fragment) ? cards.get(fragment) : undefined;
      const id = bookletId(chapter.slug, fragment);
      const place = question ? `question ${++number}` : section;
      places.set(`${address}#${fragment}`, { id, place, section });
      if (!question) continue;
      numbered.set(fragment, { question, number, shown });
      places.set(cardAddress(question), { id, place, section });
    }
  }
  const place = 'tasks';
  if (part.tasks.length > 0) places.set(`${partAddress(part)}tasks/`, { id: ids.tasks, place });
  for (const task of part.tasks) {
    const address = taskAddress(part, task);
    places.set(address, { id: ids.task(task), place });
    for (const fragment of untilTests(withoutLines(idsOf(address))))
      places.set(`${address}#${fragment}`, { id: bookletId(ids.task(task), fragment), place });
  }
  return { places, questions };
}

/** Fragments of the cards that a chapter shows. */
const cardsIn = ({ outline }: Chapter): string[] =>
  outline.elements.filter(({ name }) => name === 'Question').map((element) => fragmentOf(element));

/** What of a task's page is printed before the key: its text and the program as the reader gets it. */
const untilTests = (fragments: readonly string[]): readonly string[] =>
  fragments.slice(0, Math.max(0, fragments.indexOf('try')));

/** Lines of programs have no ids in the booklet: what leads to one leads to its program. */
const withoutLines = (fragments: readonly string[] = []): readonly string[] =>
  fragments.filter((fragment) => !/-L\d+$/.test(fragment));
