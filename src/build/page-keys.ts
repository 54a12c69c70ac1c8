import type { CheckedContent } from '../checks/check-content.ts';
import { booksAreMade } from '../print/book-files.ts';
import { cardsAbout } from '../series/look-up.ts';
import {
  type Chapter,
  cardAddress,
  chapterAddress,
  type Part,
  partAddress,
  questionAddress,
} from '../series/model.ts';
import { dataHash } from '../series/read/content-hash.ts';
import { fileOf } from '../site/finished-pages.ts';
import { Sources } from './sources.ts';

/** Where a site stands, as its pages have it in them. */
export interface Place {
  origin: string;
  /** As "" or "/guide". */
  base: string;
}

const hash = (...values: unknown[]) => dataHash(values).slice(0, 22);

/**
 * For each page that takes time, a hash over all of the content that it is made from: what every page shows,
 * its own text, and what it draws in. The code is the memory's to watch. A page whose key is that of the last
 * build need not be rendered again; one without a key is rendered each time.
 * @param root path of the content folder
 * @param hasHistory true when pages link to what has changed
 * @returns keys by file below the site's folder, as `python/logging/index.html`
 */
export function pageKeys(
  root: string,
  content: CheckedContent,
  hasHistory: boolean,
  place: Place,
): Map<string, string> {
  const { series, aliases } = content;
  const keys = new Map<string, string>();
  const set = (address: string, key: string) => keys.set(fileOf(address), key);
  const sources = new Sources(root, content);
  const frame = hash(
    place,
    booksAreMade(),
    series.info,
    series.home.info,
    series.glossary.terms,
    series.parts.map(({ slug, order, info }) => [slug, order, info.title]),
    [...aliases.values()].map(({ from, to }) => [from, to]),
    hasHistory,
  );
  for (const part of series.parts) {
    const within = hash(frame, part.info, part.versions, countsOf(part), part.chapters.map(nameOf));
    for (const chapter of part.chapters) {
      const questions = cardsAbout(part, chapter.slug).map((question) => [
        question.info,
        questionAddress(part, question),
      ]);
      const address = chapterAddress(part, chapter);
      const key = hash(within, sources.shownIn(chapter, part.folder), questions);
      set(address, key);
      keys.set(`${address.slice(1, -1)}.md`, key);
    }
    for (const question of part.questions) {
      const topic = cardsAbout(part, question.target.chapter);
      const key = hash(
        within,
        sources.card(part, question),
        questionAddress(part, question),
        topic.map(({ id, info }) => [id, info.question]),
      );
      set(cardAddress(question), key);
    }
  }
  const lists = hash(
    frame,
    series.parts.map((part) => [listed(part), sources.programs(part)]),
  );
  set('/', hash(lists, sources.shownIn(series.home, '')));
  set('/search/', lists);
  for (const part of series.parts) {
    set(partAddress(part), hash(lists, sources.shownIn(part, part.folder)));
    set(`${partAddress(part)}questions/`, lists);
  }
  return keys;
}

/** What pages that list the contents of a part show of it. */
const listed = (part: Part) => [
  part.info,
  countsOf(part),
  part.chapters.map((chapter) => [
    nameOf(chapter),
    chapter.info,
    chapter.minutes,
    chapter.sections.map(({ id, number, title, level }) => [id, number, title, level]),
  ]),
  part.questions.map((question) => [question.id, question.info, questionAddress(part, question)]),
  part.tasks.map(({ slug, info }) => [slug, info]),
];

const nameOf = ({ slug, number, info }: Chapter) => [slug, number, info.title];

const countsOf = ({ questions, tasks, versions }: Part) => [
  questions.length,
  tasks.length,
  versions !== undefined,
];
