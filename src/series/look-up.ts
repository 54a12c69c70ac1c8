import { questionFragment } from './fragments.ts';
import { levels, questionKinds } from './levels.ts';
import {
  type Chapter,
  chapterAddress,
  type Part,
  type Question,
  type SectionReference,
  type Task,
} from './model.ts';
import type { VersionFact } from './schemas/versions.ts';

/**
 * Makes a function that builds an index of a list once and caches it as long as the list exists. Without the cache,
 * all cards of a part would be searched for each of its sections, in a time that grows with the square of its size.
 */
function cachedByList<Item, Index>(buildIndex: (items: readonly Item[]) => Index) {
  const cache = new WeakMap<readonly Item[], Index>();
  return (items: readonly Item[]): Index => {
    const index = cache.get(items) ?? buildIndex(items);
    cache.set(items, index);
    return index;
  };
}

const cardsById = cachedByList(
  (cards: readonly Question[]) => new Map(cards.map((card) => [card.id, card])),
);
const cardsByFile = cachedByList(
  (cards: readonly Question[]) => new Map(cards.map((card) => [card.file, card])),
);
const tasksByFile = cachedByList(
  (tasks: readonly Task[]) => new Map(tasks.map((task) => [task.file, task])),
);
const cardsBySection = cachedByList((cards: readonly Question[]) =>
  Map.groupBy(cards, ({ info }) => info.section),
);
const cardsByChapter = cachedByList((cards: readonly Question[]) =>
  Map.groupBy(cards, ({ taughtIn }) => taughtIn.chapter),
);
const chaptersBySlug = cachedByList(
  (chapters: readonly Chapter[]) => new Map(chapters.map((chapter) => [chapter.slug, chapter])),
);
const chaptersByShownCard = cachedByList((chapters: readonly Chapter[]) => {
  const firstChapters = new Map<string, Chapter>();
  for (const chapter of chapters)
    for (const { name, attributes } of chapter.outline.elements) {
      const { id } = attributes;
      if (name === 'Question' && id !== undefined && !firstChapters.has(id))
        firstChapters.set(id, chapter);
    }
  return firstChapters;
});

/** Finds a question card of a part by its id. */
export const cardById = (
  { questions }: Pick<Part, 'questions'>,
  id: string,
): Question | undefined => cardsById(questions).get(id);

/**
 * Finds the question card that a file holds.
 * @param file the name that diagnostics print
 */
export const cardByFile = (
  { questions }: Pick<Part, 'questions'>,
  file: string,
): Question | undefined => cardsByFile(questions).get(file);

/**
 * Finds the task that a file describes.
 * @param file the name that diagnostics print
 */
export const taskByFile = ({ tasks }: Pick<Part, 'tasks'>, file: string): Task | undefined =>
  tasksByFile(tasks).get(file);

/**
 * Lists the question cards that a chapter teaches.
 * @param chapter slug of the chapter
 */
export const cardsOfChapter = (
  { questions }: Pick<Part, 'questions'>,
  chapter: string,
): Question[] => cardsByChapter(questions).get(chapter) ?? [];

/**
 * Lists the question cards that a section teaches.
 * @param section as `chapter#section`
 */
export const cardsOfSection = (
  { questions }: Pick<Part, 'questions'>,
  section: string,
): Question[] => cardsBySection(questions).get(section) ?? [];

/** Lists the levels that occur among question cards, easiest first. */
export const levelsOf = (cards: readonly Pick<Question, 'info'>[]) =>
  levels.filter((level) => cards.some(({ info }) => info.level === level));

/** Lists the kinds that occur among question cards. */
export const kindsOf = (cards: readonly Pick<Question, 'info'>[]) =>
  questionKinds.filter((kind) => cards.some(({ info }) => info.kind === kind));

/**
 * Lists the version facts that belong to a section, in the order of `versions.yaml`.
 * @param section as `chapter#section`
 */
export const factsOfSection = (
  { versions }: Pick<Part, 'versions'>,
  section: string,
): VersionFact[] => versions?.facts.filter((fact) => fact.section === section) ?? [];

/** Finds a chapter of a part by its slug. */
export const chapterBySlug = (
  { chapters }: Pick<Part, 'chapters'>,
  slug: string,
): Chapter | undefined => chaptersBySlug(chapters).get(slug);

/**
 * Finds the first chapter of a part that shows a question card.
 * @param card id of the card
 */
export const chapterShowing = (
  { chapters }: Pick<Part, 'chapters'>,
  card: string,
): Chapter | undefined => chaptersByShownCard(chapters).get(card);

/** Parses a reference to a section, as "chapter-slug#section-id". */
export function parseSectionReference(reference: string): SectionReference {
  const [chapter = '', section = ''] = reference.split('#');
  return { chapter, section };
}

/**
 * The address of a question card in the chapter that shows it, without the base path. For a card that no
 * chapter shows it is the address of the section that teaches it.
 */
export function questionInChapterAddress(
  part: Pick<Part, 'slug' | 'chapters'>,
  question: Question,
): string {
  const chapter = chapterShowing(part, question.id);
  if (chapter) return `${chapterAddress(part, chapter)}#${questionFragment(question.id)}`;
  const { chapter: slug, section } = question.taughtIn;
  return `${chapterAddress(part, { slug })}#${section}`;
}
