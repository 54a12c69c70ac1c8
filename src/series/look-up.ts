import { questionFragment } from './fragments.ts';
import { kinds, levels } from './levels.ts';
import { type Chapter, chapterAddress, type Part, type Question, type Task } from './model.ts';
import type { VersionFact } from './schemas/versions.ts';

/**
 * Makes a function that builds an index of a list once and keeps it as long as the list exists. Searching
 * all cards of a part again for each of its sections would take time with the square of the part's size.
 */
function cachedByList<Item, Made>(make: (items: readonly Item[]) => Made) {
  const cache = new WeakMap<readonly Item[], Made>();
  return (items: readonly Item[]): Made => {
    const found = cache.get(items) ?? make(items);
    cache.set(items, found);
    return found;
  };
}

const byId = cachedByList(
  (cards: readonly Question[]) => new Map(cards.map((card) => [card.id, card])),
);
const cardsByFile = cachedByList(
  (cards: readonly Question[]) => new Map(cards.map((card) => [card.file, card])),
);
const tasksByFile = cachedByList(
  (tasks: readonly Task[]) => new Map(tasks.map((task) => [task.file, task])),
);
const bySection = cachedByList((cards: readonly Question[]) =>
  Map.groupBy(cards, ({ info }) => info.section),
);
const byChapter = cachedByList((cards: readonly Question[]) =>
  Map.groupBy(cards, ({ target }) => target.chapter),
);
const bySlug = cachedByList(
  (chapters: readonly Chapter[]) => new Map(chapters.map((chapter) => [chapter.slug, chapter])),
);
const chapterByShownCard = cachedByList((chapters: readonly Chapter[]) => {
  const homes = new Map<string, Chapter>();
  for (const chapter of chapters)
    for (const { name, attributes } of chapter.outline.elements) {
      const { id } = attributes;
      if (name === 'Question' && id !== undefined && !homes.has(id)) homes.set(id, chapter);
    }
  return homes;
});

/** The card of a part with that id. */
export const cardOf = ({ questions }: Pick<Part, 'questions'>, id: string): Question | undefined =>
  byId(questions).get(id);

/** The card of a part that a file holds. */
export const cardIn = (
  { questions }: Pick<Part, 'questions'>,
  file: string,
): Question | undefined => cardsByFile(questions).get(file);

/** The task of a part that a file describes. */
export const taskIn = ({ tasks }: Pick<Part, 'tasks'>, file: string): Task | undefined =>
  tasksByFile(tasks).get(file);

/** The cards of a part about a chapter. */
export const cardsAbout = ({ questions }: Pick<Part, 'questions'>, chapter: string): Question[] =>
  byChapter(questions).get(chapter) ?? [];

/**
 * The cards of a part that a section teaches.
 * @param section as `chapter#section`
 */
export const cardsOn = ({ questions }: Pick<Part, 'questions'>, section: string): Question[] =>
  bySection(questions).get(section) ?? [];

/** The levels that some of the cards have, easiest first. */
export const levelsOf = (cards: readonly Pick<Question, 'info'>[]) =>
  levels.filter((level) => cards.some(({ info }) => info.level === level));

/** The kinds that some of the cards have. */
export const kindsOf = (cards: readonly Pick<Question, 'info'>[]) =>
  kinds.filter((kind) => cards.some(({ info }) => info.kind === kind));

/**
 * The version facts that name a section, in the order of `versions.yaml`.
 * @param section as `chapter#section`
 */
export const factsOn = ({ versions }: Pick<Part, 'versions'>, section: string): VersionFact[] =>
  versions?.facts.filter((fact) => fact.section === section) ?? [];

/** The chapter of a part with that slug. */
export const chapterOf = (
  { chapters }: Pick<Part, 'chapters'>,
  slug: string,
): Chapter | undefined => bySlug(chapters).get(slug);

/** The first chapter of a part that shows a card. */
export const chapterShowing = (
  { chapters }: Pick<Part, 'chapters'>,
  card: string,
): Chapter | undefined => chapterByShownCard(chapters).get(card);

/** Reads the name of a section, as "chapter-slug#section-id". */
export function targetOf(section: string): { chapter: string; section: string } {
  const [chapter = '', id = ''] = section.split('#');
  return { chapter, section: id };
}

/**
 * The address of a question card in the chapter that shows it, without the base path; of a card that
 * no chapter shows, the section that teaches it.
 */
export function questionAddress(part: Pick<Part, 'slug' | 'chapters'>, question: Question): string {
  const home = chapterShowing(part, question.id);
  if (home) return `${chapterAddress(part, home)}#${questionFragment(question.id)}`;
  return `${chapterAddress(part, { slug: question.target.chapter })}#${question.target.section}`;
}
