import { element } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { cardHref, lessonLink, shown } from './rich-text.ts';

/** A small heading within an answer, with the same class as on the pages of the cards. */
const label = (text: string) => element('p', { class: 'part-label' }, text);

/** The typical wrong answer to a card's question, and why it is wrong. */
export const wrongAnswer = ({ wrong }: Card): HTMLElement[] => [
  label('Often said, and wrong'),
  element('p', {}, element('q', {}, ...shown(wrong.claim)), ' ', ...shown(wrong.why)),
];

/** The follow-up questions of a card, with their answers where the guide has them. */
export const followUps = (card: Card): HTMLElement[] => [
  label('Then they ask'),
  element(
    'ul',
    {},
    ...card.followUps.map(({ question, answer, lesson }) => {
      const item = element('li', {}, ...shown(question));
      if (answer.length > 0) {
        const said = element('p', { class: 'follow-up' }, ...shown(answer));
        if (lesson) said.append(' ', lessonLink(lesson));
        item.append(said);
      }
      return item;
    }),
  ),
];

/** Links to the section that teaches the answer and to the page with the whole answer. */
export function sources(card: Card): HTMLElement {
  const line = element('p', { class: 'taught' });
  if (card.lesson) line.append(lessonLink(card.lesson));
  line.append(element('a', { href: cardHref(card) }, 'The whole answer'));
  return line;
}

/** The short form of an answer: key points, the wrong answer, follow-ups and links for reading on. */
export const shortAnswer = (card: Card): HTMLElement[] => [
  label('A strong answer'),
  element('ul', {}, ...card.keyPoints.map((point) => element('li', {}, ...shown(point)))),
  ...wrongAnswer(card),
  ...followUps(card),
  sources(card),
];

let made = 0;

/**
 * The key points of a card as a list of checkboxes.
 * @param ticked indexes of the points that are ticked at first
 * @param change called after each change with the indexes of the ticked points
 */
export function pointsToTick(
  card: Card,
  ticked: readonly number[],
  change: (ticked: number[]) => void,
): HTMLElement {
  made += 1;
  const boxes = card.keyPoints.map((point, index) => {
    const box = element('input', { type: 'checkbox', id: `point-${made}-${index}` });
    box.checked = ticked.includes(index);
    const name = element('label', { for: box.id }, ...shown(point));
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
