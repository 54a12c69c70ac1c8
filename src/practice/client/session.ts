import { button, element } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { followUpsView, keyPointChecklist, sourceLinks, wrongAnswerView } from './answer.ts';
import { controlRow, labelledControl } from './controls.ts';
import { type StoredProgress, storeProgress } from './progress-store.ts';
import { cardMarks, richTextNodes } from './rich-text.ts';
import { resultAfterAnswer } from './schedule.ts';

/** Text that says when a card is due again. */
function dueText(due: Date, now: Date): string {
  const days = Math.round((due.getTime() - now.getTime()) / 86_400_000);
  if (days < 1) return 'It comes again today.';
  return days === 1 ? 'It comes again tomorrow.' : `It comes again in ${days} days.`;
}

/**
 * Makes the element of a practice session, and runs the session: for one card after another, the reader answers, sees
 * the key points, and ticks those that they knew.
 * @param onDone called with the stored progress when all cards were asked or the reader ends the session
 */
export function sessionView(
  cards: readonly Card[],
  before: StoredProgress,
  onDone: (kept: StoredProgress) => void,
): HTMLElement {
  let kept = before;
  let at = 0;
  const cardBox = element('div');
  const status = element('p', { role: 'status' });
  const showCard = () => {
    const card = cards[at];
    if (!card) {
      onDone(kept);
      return;
    }
    let ticked: number[] = [];
    const heading = element(
      'h2',
      { class: 'asks', tabindex: '-1' },
      ...richTextNodes(card.question),
    );
    const answerField = element('textarea', { id: 'own-answer' });
    const answer = element('div');
    const next = () => {
      const now = new Date();
      const state = resultAfterAnswer(card, kept.progress.cards.get(card.id), ticked.length, now);
      const cards = new Map(kept.progress.cards).set(card.id, state);
      const stored = storeProgress({ cards });
      // Without storage the progress lasts as long as the session.
      kept = stored.writable ? stored : { ...stored, progress: { ...kept.progress, cards } };
      const known = `${ticked.length} of ${card.keyPoints.length} key points.`;
      status.textContent =
        `${known} ${dueText(new Date(state.due), now)} ${kept.warning ?? ''}`.trim();
      at += 1;
      showCard();
    };
    const reveal = button('Show the key points', () => {
      const points = keyPointChecklist(card, [], (now) => {
        ticked = now;
      });
      answer.replaceChildren(
        points,
        controlRow(button(at === cards.length - 1 ? 'Finish' : 'Next question', next)),
        ...wrongAnswerView(card),
        ...followUpsView(card),
        sourceLinks(card),
      );
      reveal.hidden = true;
      points.querySelector('input')?.focus();
    });
    cardBox.replaceChildren(
      element('p', { class: 'marks' }, `Question ${at + 1} of ${cards.length}`),
      heading,
      cardMarks(card),
      labelledControl('Answer aloud, or write here; it is not kept', answerField),
      controlRow(
        reveal,
        button('End', () => onDone(kept)),
      ),
      answer,
    );
    heading.focus();
  };
  showCard();
  // The focus can move to the first question only after the caller has added it to the page.
  queueMicrotask(() => cardBox.querySelector<HTMLElement>('h2')?.focus());
  return element('section', { class: 'session', 'aria-label': 'Practice' }, cardBox, status);
}
