import { createHash } from 'node:crypto';
import { inlineRuns, plainText } from '../markdown/inline.ts';
import type { FormerAddresses } from '../permalinks/former.ts';
import { chapterBySlug, parseSectionReference } from '../series/look-up.ts';
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
import { type StudyChapter, studyChapters } from './chapters.ts';
import type { Card, Deck, Lesson, RichText } from './deck.ts';
import { sectionHashes } from './section-hashes.ts';

/** Number of characters of a hash, which only has to tell the versions of one card apart. */
const hashLength = 8;

/**
 * Makes the data of all cards for the scripts of the practice pages.
 * @throws Error when two ids have the same code; one of the cards must be renamed
 */
export function makeDeck(
  series: Series,
  former: Pick<FormerAddresses, 'pages' | 'pagesNowSections'>,
): Deck {
  const chapters = studyChapters(series);
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
  const cards = chapters.flatMap((chapter) =>
    chapter.cards.map((card) => cardData(chapter, card, codeOf(card.id))),
  );
  for (const card of cards)
    for (const address of former.pages.get(cardAddress(card)) ?? []) {
      const id = formerId(address);
      if (id) renamed[codeOf(id)] = card.id;
    }
  for (const { from, to } of former.pagesNowSections) {
    const id = formerId(from);
    if (id) gone[codeOf(id)] = { id, address: to };
  }
  const byTopic = <Data>(dataOf: (chapter: Chapter) => Data) =>
    Object.fromEntries(chapters.map(({ topic, chapter }) => [topic, dataOf(chapter)]));
  return {
    version: 1,
    topics: byTopic(({ number, info }) => `${number} ${plainText(info.title)}`),
    sections: byTopic(sectionHashes),
    sectionNames: byTopic(({ sections }) =>
      Object.fromEntries(
        sections
          .filter(({ level }) => level === 2)
          .map(({ id, number, title }) => [id, `${number} ${title}`]),
      ),
    ),
    cards,
    renamed,
    gone,
  };
}

const formerId = (address: string): string | undefined => /^\/q\/([^/]+)\/$/.exec(address)?.[1];

function cardData({ part, topic }: StudyChapter, card: Question, code: string): Card {
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
    topic,
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
function lessonOf(part: Part, taughtIn: SectionReference): Lesson | undefined {
  const chapter = chapterBySlug(part, taughtIn.chapter);
  const section = chapter?.sections.find(({ id }) => id === taughtIn.section);
  if (!chapter || !section) return undefined;
  return {
    name: `${section.number} ${section.title}`,
    address: `${chapterAddress(part, chapter)}#${section.id}`,
  };
}
