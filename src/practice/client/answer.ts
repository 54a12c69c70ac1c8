import { element } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { cardHref, lessonLink, richTextNodes } from './rich-text.ts';

/** A small heading in an answer, with the same class as on the pages of cards. */
const answerLabel = (text: string) => element('p', { class: 'part-label' }, text);

/** The typical wrong answer to a card's question, and why it is wrong. */
export const wrongAnswerView = ({ wrong }: Card): HTMLElement[] => [
  answerLabel('Often said, and wrong'),
  element(
    'p',
    {},
    element('q', {}, ...richTextNodes(wrong.claim)),
    ' ',
    ...richTextNodes(wrong.why),
  ),
];

/** The follow-up questions of a card, with their answers where the guide has them. */
export const followUpsView = (card: Card): HTMLElement[] => [
  answerLabel('Then they ask'),
  element(
    'ul',
    {},
    ...card.followUps.map(({ question, answer, lesson }) => {
      const item = element('li', {}, ...richTextNodes(question));
      if (answer.length > 0) {
        const said = element('p', { class: 'follow-up' }, ...richTextNodes(answer));
        if (lesson) said.append(' ', lessonLink(lesson));
        item.append(said);
      }
      return item;
    }),
  ),
];

/** The links to the section that teaches the answer and to the page with the whole answer. */
export function sourceLinks(card: Card): HTMLElement {
  const line = element('p', { class: 'taught' });
  if (card.lesson) line.append(lessonLink(card.lesson));
  line.append(element('a', { href: cardHref(card) }, 'The whole answer'));
  return line;
}

/** The short form of an answer: key points, the wrong answer, follow-ups and links for reading on. */
export const shortAnswerView = (card: Card): HTMLElement[] => [
  answerLabel('A strong answer'),
  element('ul', {}, ...card.keyPoints.map((point) => element('li', {}, ...richTextNodes(point)))),
  ...wrongAnswerView(card),
  ...followUpsView(card),
  sourceLinks(card),
];

let checklistCount = 0;

/**
 * The key points of a card as a list of checkboxes.
 * @param ticked indexes of the points that are ticked at first
 * @param change called after each change with the indexes of the ticked points
 */
export function keyPointChecklist(
  card: Card,
  ticked: readonly number[],
  change: (ticked: number[]) => void,
): HTMLElement {
  checklistCount += 1;
  const boxes = card.keyPoints.map((point, index) => {
    const box = element('input', { type: 'checkbox', id: `point-${checklistCount}-${index}` });
    box.checked = ticked.includes(index);
    const name = element('label', { for: box.id }, ...richTextNodes(point));
    return { box, line: element('div', { class: 'tick' }, box, name) };
  });
  const field = element(
    'fieldset',
    { class: 'ticks' },
    element('legend', { class: 'part-label' }, 'Key points that were said'),
    ...boxes.map(({ line }) => line),
  );
  field.addEventListener('change', () =>
    change(boxes.flatMap(({ box }, index) => (box.checked ? [index] : []))),
  );
  return field;
}
