import { markdownToHtml } from 'satteri';
import { inlineHtml, plainText } from '../markdown/inline.ts';
import type { FormerAddresses } from '../permalinks/former.ts';
import { cardsOfChapter } from '../series/look-up.ts';
import { type Chapter, cardAddress, type Part, type Question } from '../series/model.ts';
import { escapeHtml } from './escape.ts';
import { markdownOf } from './twin.ts';

/** What a file for Anki is made from. */
export interface AnkiSource {
  /** Name of the guide, which is the deck above those of the parts. */
  title: string;
  part: Part;
  /** FormerAddresses addresses of cards. */
  former: Pick<FormerAddresses, 'pages'>;
  /** Full address of a place of the guide, which an author writes from the root. */
  whole: (address: string) => string;
}

/** What the columns hold; the rest of them are the fields of Anki's own note type "Basic". */
const header = [
  '#separator:tab',
  '#html:true',
  '#notetype:Basic',
  '#guid column:1',
  '#deck column:2',
  '#tags column:3',
];

/**
 * The cards of a part in Anki's text format. A card keeps its identity when it is renamed with an alias, so
 * that importing again updates it and leaves the learner's schedule alone.
 * @see https://docs.ankiweb.net/importing/text-files.html
 */
export function ankiFile(source: AnkiSource): string {
  const { part } = source;
  const lines = part.chapters.flatMap((chapter) =>
    cardsOfChapter(part, chapter.slug).map((card) => noteOf(card, chapter, source)),
  );
  return `${[...header, ...lines].join('\n')}\n`;
}

function noteOf(card: Question, chapter: Chapter, source: AnkiSource): string {
  const { title, part, former } = source;
  const { level, kind, question } = card.info;
  const first = former.pages.get(cardAddress(card))?.[0] ?? cardAddress(card);
  // Without the chapter's number, which may change: the deck would be another one.
  const decks = [title, part.info.title, chapter.info.title].map(plainText);
  const front = `${inlineHtml(question)}<br><small>${level}, ${kind}</small>`;
  return [
    first.replace(/^\/q\/|\/$/g, ''),
    // Two colons divide the names of decks.
    decks.map((name) => name.replace(/:{2,}/g, ':')).join('::'),
    `${part.slug}::${chapter.slug} level::${level} kind::${kind}`,
    front,
    backOf(card, chapter, source),
  ]
    .map(field)
    .join('\t');
}

function backOf(card: Question, chapter: Chapter, { part, whole }: AnkiSource): string {
  const { keyPoints, wrongAnswer, followUps } = card.info;
  const url = whole(cardAddress(card));
  const answer = markdownOf(card.outline.blocks, {
    part,
    chapter,
    examples: new Map(),
    url,
    whole,
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

/** A field as it can stand between tabs on one line: the code of a line break is one in HTML, in programs too. */
const field = (text: string): string =>
  `"${text.replaceAll('\n', '&#10;').replaceAll('\t', '&#9;').replaceAll('"', '""')}"`;
