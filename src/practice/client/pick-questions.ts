import type { Card, Deck } from '../deck.ts';
import { isSelected } from '../selection.ts';
import type { MockSettings } from './mock-link.ts';
import { shuffled } from './shuffle.ts';

/** Minutes for a question of each kind with its follow-ups. */
const minutesByKind: Record<Card['kind'], number> = {
  concept: 4,
  scenario: 8,
  script: 12,
  debug: 8,
  behavioural: 6,
};

/**
 * Picks the questions of an interview: as many as fit its time, and at least one. Each next question is of the kind
 * that was picked least so far; among those, of the topic that was picked least; among those, the first one in the
 * order that the seed gives.
 */
export function pickQuestions(
  { cards }: Pick<Deck, 'cards'>,
  { level, part, minutes, seed }: MockSettings,
): Card[] {
  let pool = shuffled(
    cards.filter((card) => isSelected(card, { level, part })),
    seed,
  );
  const picked: Card[] = [];
  const asked = new Map<string, number>();
  const timesPicked = (name: string) => asked.get(name) ?? 0;
  let minutesLeft = minutes;
  while (pool.length > 0) {
    const next = pool.reduce((best, card) => {
      const sooner =
        timesPicked(card.kind) - timesPicked(best.kind) ||
        timesPicked(card.topic) - timesPicked(best.topic);
      return sooner < 0 ? card : best;
    });
    picked.push(next);
    minutesLeft -= minutesByKind[next.kind];
    for (const name of [next.kind, next.topic]) asked.set(name, timesPicked(name) + 1);
    pool = pool.filter((card) => card !== next && minutesByKind[card.kind] <= minutesLeft);
  }
  return picked;
}
