import { element } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { cardHref, lessonLink, richTextList, richTextNodes } from './rich-text.ts';

/** A small heading in an answer, with the same class as on the pages of cards. */
const answerLabel = (text: string) => element('p', { class: 'part-label' }, text);

/** What follows the key points of an answer: the wrong answer, the follow-up questions, and links for reading on. */
export const restOfAnswer = (card: Card): HTMLElement[] => [
  answerLabel('Often said, and wrong'),
  element(
    'p',
    {},
    element('q', {}, ...richTextNodes(card.wrong.claim)),
    ' ',
    ...richTextNodes(card.wrong.why),
  ),
  answerLabel('Then they ask'),
  element('ul', {}, ...card.followUps.map(followUpView)),
  element(
    'p',
    { class: 'taught' },
    lessonLink(card.lesson),
    element('a', { href: cardHref(card) }, 'The whole answer'),
  ),
];

const followUpView = ({ question, answer, lesson }: Card['followUps'][number]): HTMLElement => {
  const said = element('p', { class: 'follow-up' }, ...richTextNodes(answer), ' ');
  said.append(lessonLink(lesson));
  return element('li', {}, ...richTextNodes(question), said);
};

/** The short form of an answer: key points, the wrong answer, follow-ups and links for reading on. */
export const shortAnswerView = (card: Card): HTMLElement[] => [
  answerLabel('A strong answer'),
  richTextList(card.keyPoints),
  ...restOfAnswer(card),
];

/**
 * The key points of a card as a list of checkboxes; `tickedPoints` reads it.
 * @param ticked indexes of the points that are ticked at first
 */
export function keyPointChecklist(card: Card, ticked: readonly number[]): HTMLElement {
  const lines = card.keyPoints.map((point, index) => {
    const box = element('input', { type: 'checkbox', id: `point-${index}` });
    box.checked = ticked.includes(index);
    const name = element('label', { for: box.id }, ...richTextNodes(point));
    return element('div', { class: 'tick' }, box, name);
  });
  const legend = element('legend', { class: 'part-label' }, 'Key points that were said');
  return element('fieldset', { class: 'ticks' }, legend, ...lines);
}

/** Indexes of the key points that are ticked in an element. */
export const tickedPoints = (within: HTMLElement): number[] =>
  [...within.querySelectorAll<HTMLInputElement>('[type=checkbox]')].flatMap(({ checked }, index) =>
    checked ? [index] : [],
  );
