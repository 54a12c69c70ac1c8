import { button, element } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { followUps, pointsToTick, sources, wrongAnswer } from './answer.ts';
import { choices, labelled } from './controls.ts';
import { type Kept, keep } from './progress-store.ts';
import { marks, shown } from './rich-text.ts';
import { answered } from './schedule.ts';

/** Text that says when a card is due again. */
export function comesAgain(due: Date, now: Date): string {
  const days = Math.round((due.getTime() - now.getTime()) / 86_400_000);
  if (days < 1) return 'It comes again today.';
  return days === 1 ? 'It comes again tomorrow.' : `It comes again in ${days} days.`;
}

/**
 * Runs a practice session: for one card after another, the reader answers, sees the key points, and ticks those that
 * they knew.
 * @param done called with the stored progress when all cards were asked or the reader ends the session
 */
export function session(
  cards: readonly Card[],
  before: Kept,
  done: (kept: Kept) => void,
): HTMLElement {
  let kept = before;
  let at = 0;
  const place = element('div');
  const said = element('p', { role: 'status' });
  const ask = () => {
    const card = cards[at];
    if (!card) {
      done(kept);
      return;
    }
    let ticked: number[] = [];
    const heading = element('h2', { class: 'asks', tabindex: '-1' }, ...shown(card.question));
    const words = element('textarea', { id: 'own-answer' });
    const answer = element('div');
    const next = () => {
      const now = new Date();
      const state = answered(card, kept.progress.cards.get(card.id), ticked.length, now);
      const cards = new Map(kept.progress.cards).set(card.id, state);
      const stored = keep({ cards });
      // Without storage the progress lasts as long as the session.
      kept = stored.writable ? stored : { ...stored, progress: { ...kept.progress, cards } };
      const known = `${ticked.length} of ${card.keyPoints.length} key points.`;
      said.textContent =
        `${known} ${comesAgain(new Date(state.due), now)} ${kept.fault ?? ''}`.trim();
      at += 1;
      ask();
    };
    const reveal = button('Show the key points', () => {
      const points = pointsToTick(card, [], (now) => {
        ticked = now;
      });
      answer.replaceChildren(
        points,
        choices(button(at === cards.length - 1 ? 'Finish' : 'Next question', next)),
        ...wrongAnswer(card),
        ...followUps(card),
        sources(card),
      );
      reveal.hidden = true;
      points.querySelector('input')?.focus();
    });
    place.replaceChildren(
      element('p', { class: 'marks' }, `Question ${at + 1} of ${cards.length}`),
      heading,
      marks(card),
      labelled('Answer aloud, or write here; it is not kept', words),
      choices(
        reveal,
        button('End', () => done(kept)),
      ),
      answer,
    );
    heading.focus();
  };
  ask();
  // The focus can move to the first question only after the caller has added it to the page.
  queueMicrotask(() => place.querySelector<HTMLElement>('h2')?.focus());
  return element('section', { class: 'session', 'aria-label': 'Practice' }, place, said);
}
