import { createHash } from 'node:crypto';
import { inlineRuns, plainText } from '../markdown/inline.ts';
import type { FormerAddresses } from '../permalinks/former.ts';
import { cardsOfChapter, chapterBySlug, parseSectionReference } from '../series/look-up.ts';
import {
  type Chapter,
  cardAddress,
  chapterAddress,
  type Part,
  type Question,
  type SectionReference,
  type Series,
} from '../series/model.ts';
import { cardCode } from './card-code.ts';
import type { Card, Deck, Lesson, RichText } from './deck.ts';
import { sectionHashes } from './section-hashes.ts';

/** Number of characters of a hash, which only has to tell the versions of one card apart. */
const hashLength = 8;

/** A card with the part and the chapter that it belongs to. */
export interface PlacedCard {
  part: Part;
  chapter: Chapter;
  card: Question;
}

/** Every card of the series in reading order: by part, by chapter, and by its place among the chapter's questions. */
export const cardsInOrder = ({ parts }: Pick<Series, 'parts'>): PlacedCard[] =>
  parts.flatMap((part) =>
    part.chapters.flatMap((chapter) =>
      cardsOfChapter(part, chapter.slug).map((card) => ({ part, chapter, card })),
    ),
  );

/** The topic of a card: slugs of its part and its chapter, as "python/logging". */
export const topicOf = ({ part, chapter }: Pick<PlacedCard, 'part' | 'chapter'>): string =>
  `${part.slug}/${chapter.slug}`;

/**
 * Makes the data of all cards for the scripts of the practice pages.
 * @throws Error when two ids have the same code; one of the cards must be renamed
 */
export function makeDeck(
  series: Series,
  former: Pick<FormerAddresses, 'pages' | 'pagesNowSections'>,
): Deck {
  const placedCards = cardsInOrder(series);
  const renamed: Deck['renamed'] = {};
  const gone: Deck['gone'] = {};
  const idByCode = new Map<string, string>();
  const codeOf = (id: string) => {
    const code = cardCode(id);
    const other = idByCode.get(code);
    if (other !== undefined)
      throw new Error(`the cards ${other} and ${id} have one code: rename one`);
    idByCode.set(code, id);
    return code;
  };
  const cards = placedCards.map((each) => cardData(each, codeOf(each.card.id)));
  for (const { card } of placedCards)
    for (const address of former.pages.get(cardAddress(card)) ?? []) {
      const id = formerId(address);
      if (id) renamed[codeOf(id)] = card.id;
    }
  for (const { from, to } of former.pagesNowSections) {
    const id = formerId(from);
    if (id) gone[codeOf(id)] = { id, address: to };
  }
  return {
    version: 1,
    title: series.info.title,
    parts: Object.fromEntries(
      placedCards.map(({ part }) => [part.slug, plainText(part.info.title)]),
    ),
    topics: Object.fromEntries(
      placedCards.map((each) => [
        topicOf(each),
        `${each.chapter.number} ${plainText(each.chapter.info.title)}`,
      ]),
    ),
    sections: Object.fromEntries(
      series.parts.flatMap((part) =>
        part.chapters.map((chapter) => [topicOf({ part, chapter }), sectionHashes(chapter)]),
      ),
    ),
    cards,
    renamed,
    gone,
  };
}

const formerId = (address: string): string | undefined => /^\/q\/([^/]+)\/$/.exec(address)?.[1];

function cardData(placed: PlacedCard, code: string): Card {
  const { part, card } = placed;
  const { question, level, kind, keyPoints, wrongAnswer, followUps } = card.info;
  const answer = card.outline.blocks;
  const content = { question, keyPoints, wrongAnswer, followUps, answer };
  return {
    id: card.id,
    code,
    hash: createHash('sha256')
      .update(JSON.stringify(content))
      .digest('base64url')
      .slice(0, hashLength),
    part: part.slug,
    topic: topicOf(placed),
    level,
    kind,
    question: toRichText(question),
    keyPoints: keyPoints.map(toRichText),
    wrong: { claim: toRichText(wrongAnswer.claim), why: toRichText(wrongAnswer.why) },
    followUps: followUps.map(({ question, answer, section }) => ({
      question: toRichText(question),
      answer: toRichText(answer),
      lesson: lessonOf(part, parseSectionReference(section)),
    })),
    lesson: lessonOf(part, card.taughtIn),
  };
}

function toRichText(text: string): RichText {
  const pieces: RichText = [];
  for (const run of inlineRuns(text)) {
    // Pieces at even positions are prose, those at odd ones code.
    if ((pieces.length % 2 === 1) !== run.code) pieces.push('');
    pieces.push(run.text);
  }
  return pieces;
}

/** The name and address of a section; undefined when the part has no such section. */
export function lessonOf(part: Part, taughtIn: SectionReference): Lesson | undefined {
  const chapter = chapterBySlug(part, taughtIn.chapter);
  const section = chapter?.sections.find(({ id }) => id === taughtIn.section);
  if (!chapter || !section) return undefined;
  return {
    name: `${section.number} ${section.title}`,
    address: `${chapterAddress(part, chapter)}#${section.id}`,
  };
}
