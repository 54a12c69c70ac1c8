import { createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import type { Card } from '../deck.ts';
import type { CardResult, Progress } from './progress.ts';

/** FSRS with one learning step: a card with the grade "again" is due after ten minutes, one with "good" after days. */
const scheduler = fsrs({ enable_fuzz: false, learning_steps: ['10m'], relearning_steps: ['10m'] });

/** The FSRS grade of an answer: "good" for all key points, "hard" for at least half of them, "again" for fewer. */
function gradeOf(said: number, points: number): Grade {
  if (said >= points) return Rating.Good;
  return said * 2 >= points ? Rating.Hard : Rating.Again;
}

/** The new result of a card after an answer with `said` key points. */
export function resultAfterAnswer(
  card: Card,
  before: CardResult | undefined,
  said: number,
  now: Date,
): CardResult {
  const points = card.keyPoints.length;
  const { card: next } = scheduler.next(before ?? createEmptyCard(now), now, gradeOf(said, points));
  return {
    hash: card.hash,
    said,
    points,
    ...next,
    due: next.due.toISOString(),
    last_review: now.toISOString(),
  };
}

/** Tells whether a card's content has changed since it was answered. */
export const hasChanged = (card: Card, done: CardResult | undefined): boolean =>
  done !== undefined && done.hash !== card.hash;

/** The cards that are due before midnight or have changed since their last answer, in the order of their due time. */
export function dueToday(cards: readonly Card[], progress: Progress, now: Date): Card[] {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
  const dueOf = (card: Card) => {
    const done = progress.cards.get(card.id);
    if (!done) return Number.POSITIVE_INFINITY;
    return hasChanged(card, done)
      ? Math.min(now.getTime(), Date.parse(done.due))
      : Date.parse(done.due);
  };
  return cards.filter((card) => dueOf(card) < midnight).toSorted((a, b) => dueOf(a) - dueOf(b));
}
