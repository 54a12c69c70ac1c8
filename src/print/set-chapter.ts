import type { Element, ParentNode } from 'domhandler';
import { appendChild, prependChild, removeElement, replaceElement } from 'domutils';
import { type Chapter, cardAddress, chapterAddress, type Part } from '../series/model.ts';
import { all, asHtml, first, hasClass, innerHtml, make, parse, withClass } from './nodes.ts';
import { type LinkSources, setLinks } from './set-links.ts';
import { setAsked, setIds, setProse, setTableNames } from './set-prose.ts';
import { bookletId, ids, type NumberedQuestion, type Targets } from './targets.ts';

/** A chapter as the booklet prints it. */
export interface SetChapter {
  /** The chapter, its questions without their answers. */
  text: string;
  /** Its answers for the key at the back, or "". */
  key: string;
}

/** What a chapter is set from. */
export interface ChapterSources extends LinkSources, Targets {
  part: Part;
  /** A finished page by its address, without the base path. */
  page: (address: string) => string | undefined;
}

/**
 * Sets a chapter for the booklet from its finished page.
 * @throws Error when the page is not there or has no text, which is a fault of the build
 */
export function setChapter(chapter: Chapter, sources: ChapterSources): SetChapter {
  const address = chapterAddress(sources.part, chapter);
  const prose = proseOf(sources.page(address), address);
  const questions = sources.questions.get(chapter) ?? new Map<string, NumberedQuestion>();
  for (const [fragment, { question, shown }] of questions) {
    if (!shown) appendCard(prose, fragment, sources.page(cardAddress(question)));
  }
  const { slug, number } = chapter;
  setAsked(prose, (href) => numberOf(href, questions));
  setProse(prose);
  setTableNames(prose, number);
  const answers = [...questions].flatMap(([fragment, numbered]) =>
    takeAnswer(prose, fragment, numbered, slug),
  );
  setIds(prose, (id) => bookletId(slug, id));
  const notes = setLinks(prose, sources, { address, name: ids.chapter(slug), own: number });
  // Set after the links of the page, since these lead within the booklet already.
  for (const { id, number, way } of answers)
    appendChild(way, make('a', { href: `#${id}` }, [`Answer ${number}`]));
  const title = `<span class="number">${number}</span> ${asHtml(chapter.info.title)}`;
  const text = `<section class="sheet" id="${ids.chapter(slug)}"><h2>${title}</h2><div class="prose">${innerHtml(prose)}</div>${notes}</section>`;
  if (answers.length === 0) return { text, key: '' };
  // Together, so that they share their notes; the ways back to the questions are no links of the page.
  const bodies = make(
    'div',
    {},
    answers.map(({ body }) => body),
  );
  const keyNotes = setLinks(bodies, sources, { address, name: ids.answersOn(slug) });
  const entries = answers.map(({ id, heading, body }) => entry(id, heading, innerHtml(body)));
  return {
    text,
    key: `<section class="answers" id="${ids.answersOn(slug)}"><h3>${title}</h3>${entries.join('')}${keyNotes}</section>`,
  };
}

/** An entry of the key. */
export const entry = (id: string, heading: string, body: string): string =>
  `<section class="answer-entry" id="${id}"><h4>${heading}</h4>${body}</section>`;

/** The element of a finished page that holds its text. */
export function proseOf(page: string | undefined, address: string): Element {
  const prose = page && first(parse(page), withClass('prose'));
  if (!prose) throw new Error(`${address} was not rendered, so it cannot be printed`);
  return prose;
}

/** Puts a card that no chapter shows at the end of one, from the card's own page. */
function appendCard(prose: ParentNode, fragment: string, page: string | undefined): void {
  const card = page && first(parse(page), withClass('question'));
  const asks = card && first(card, withClass('asks'));
  if (!card || !asks) return;
  card.attribs['id'] = fragment;
  asks.name = 'p';
  removeElement(card);
  appendChild(prose, card);
}

/** The number of the question that a link leads to. */
function numberOf(href: string, questions: ReadonlyMap<string, NumberedQuestion>) {
  return questions.get(href.slice(href.indexOf('#') + 1))?.number;
}

/** Takes the answer out of a card, and leaves the way to it. */
function takeAnswer(
  prose: ParentNode,
  fragment: string,
  { number }: NumberedQuestion,
  slug: string,
): { id: string; number: number; heading: string; body: Element; way: Element }[] {
  const card = first(prose, ({ attribs }) => attribs['id'] === fragment);
  const details = card && first(card, ({ name }) => name === 'details');
  const asks = card && first(card, withClass('asks'));
  if (!card || !details || !asks) return [];
  const marks = first(card, withClass('marks'));
  const label = make('span', { class: 'question-number' }, [`Question ${number} `]);
  if (marks) prependChild(marks, label);
  const asked = innerHtml(asks);
  for (const summary of all(details, ({ name }) => name === 'summary')) removeElement(summary);
  for (const link of all(details, ({ attribs }) => /\/q\/[^/]+\/$/.test(attribs['href'] ?? '')))
    if (link.parent && hasClass(link.parent as Element, 'taught')) removeElement(link);
  const id = ids.answer(number);
  const way = make('p', { class: 'to-answer' });
  replaceElement(details, way);
  const back = `<a href="#${bookletId(slug, fragment)}">${number}</a>`;
  return [
    { id, number, heading: `<span class="number">${back}</span> ${asked}`, body: details, way },
  ];
}
