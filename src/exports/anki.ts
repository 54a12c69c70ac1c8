import { markdownToHtml } from 'satteri';
import { inlineHtml, plainText } from '../markdown/inline.ts';
import type { FormerAddresses } from '../permalinks/former.ts';
import { cardsOfChapter } from '../series/look-up.ts';
import { type Chapter, cardAddress, type Part, type Question } from '../series/model.ts';
import { escapeHtml } from './escape.ts';
import { blocksToMarkdown } from './twin.ts';

/** The content of a file for Anki. */
export interface AnkiSource {
  /** Title of the guide, which names the deck that contains the decks of the parts. */
  title: string;
  part: Part;
  /** Address of a card -> its former addresses. */
  former: Pick<FormerAddresses, 'pages'>;
  /** Converts an address without the base path to a URL with the origin. */
  absoluteUrl: (address: string) => string;
}

/** The header of the file, which describes its columns; the last two are the fields of Anki's note type "Basic". */
const header = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#guid column:1',
  '#deck column:2',
  '#tags column:3',
];

/**
 * Writes the cards of a part in Anki's text format. A renamed card keeps the identity of its first address, so that
 * importing it again updates the note and keeps the learner's schedule.
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function ankiFile(source: AnkiSource): string {
  const { part } = source;
  const lines = part.chapters.flatMap((chapter) =>
    cardsOfChapter(part, chapter.slug).map((card) => ankiNote(card, chapter, source)),
  );
  return `${[...header, ...lines].join('\n')}\n`;
}

function ankiNote(card: Question, chapter: Chapter, source: AnkiSource): string {
  const { title, part, former } = source;
  const { level, kind, question } = card.info;
  const firstAddress = former.pages.get(cardAddress(card))?.[0] ?? cardAddress(card);
  // Decks do not contain the number of the chapter: when it changes, the cards would move to another deck.
  const decks = [title, part.info.title, chapter.info.title].map(plainText);
  const front = `${inlineHtml(question)}<br><small>${level}, ${kind}</small>`;
  return [
    firstAddress.replace(/^\/q\/|\/$/g, ''),
    // Two colons separate the names of decks.
    decks.map((name) => name.replace(/:{2,}/g, ':')).join('::'),
    `${part.slug}::${chapter.slug} level::${level} kind::${kind}`,
    front,
    backOfCard(card, chapter, source),
  ]
    .map(quoteField)
    .join('\t');
}

function backOfCard(card: Question, chapter: Chapter, { part, absoluteUrl }: AnkiSource): string {
  const { keyPoints, wrongAnswer, followUps } = card.info;
  const url = absoluteUrl(cardAddress(card));
  const answer = blocksToMarkdown(card.outline.blocks, {
    part,
    chapter,
    examples: new Map(),
    url,
    absoluteUrl,
  });
  const list = (items: readonly string[]) =>
    `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
  return [
    markdownToHtml(answer, { features: { frontmatter: false } }).html.trim(),
    '<p><b>A strong answer</b></p>',
    list(keyPoints.map(inlineHtml)),
    '<p><b>Often said, and wrong</b></p>',
    `<p>${inlineHtml(wrongAnswer.claim)} ${inlineHtml(wrongAnswer.why)}</p>`,
    '<p><b>Then they ask</b></p>',
    list(
      followUps.map(({ question, answer }) =>
        `${inlineHtml(question)} ${inlineHtml(answer)}`.trim(),
      ),
    ),
    `<p><a href="${escapeHtml(url)}">${escapeHtml(url)}</a></p>`,
  ].join('');
}

/**
 * Quotes an HTML field for a tab-separated line. Line breaks and tabs become character references, so that programs
 * keep them.
 */
const quoteField = (text: string): string =>
  `"${text.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;').replaceAll('"', '""')}"`;
