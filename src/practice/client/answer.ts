import { element } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { cardHref, lessonLink, shown } from './rich-text.ts';

/** A heading within an answer, as the cards have it. */
const label = (text: string) => element('p', { class: 'part-label' }, text);

/** The wrong answer of a card, and why it is wrong. */
export const wrongAnswer = ({ wrong }: Card): HTMLElement[] => [
  label('Often said, and wrong'),
  element('p', {}, element('q', {}, ...shown(wrong.claim)), ' ', ...shown(wrong.why)),
];

/** What is asked next, with the answers where the guide has them. */
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

/** Where the card is taught, and where its whole answer stands. */
export function sources(card: Card): HTMLElement {
  const line = element('p', { class: 'taught' });
  if (card.lesson) line.append(lessonLink(card.lesson));
  line.append(element('a', { href: cardHref(card) }, 'The whole answer'));
  return line;
}

/** Key points, the wrong answer, follow-ups and where to read on. */
export const shortAnswer = (card: Card): HTMLElement[] => [
  label('A strong answer'),
  element('ul', {}, ...card.keyPoints.map((point) => element('li', {}, ...shown(point)))),
  ...wrongAnswer(card),
  ...followUps(card),
  sources(card),
];

let made = 0;

/**
 * The key points of a card as boxes to tick.
 * @param ticked numbers of those that are
 * @param change is told the numbers of those that are ticked, after each change
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
