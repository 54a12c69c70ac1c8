import { button, element, find, fromTemplate, onButtons } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { keyPointChecklist, restOfAnswer, tickedPoints } from './answer.ts';
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
  const view = fromTemplate('#session');
  const heading = find(view, 'h2');
  const answer = find(view, '.answer');
  const reveal = find(view, '[value=reveal]');
  let kept = before;
  let at = 0;
  const showCard = () => {
    const card = cards[at];
    if (!card) {
      onDone(kept);
      return;
    }
    find(view, '.place').textContent = `Question ${at + 1} of ${cards.length}`;
    heading.replaceChildren(...richTextNodes(card.question));
    find(view, '.card').replaceChildren(cardMarks(card));
    find<HTMLTextAreaElement>(view, 'textarea').value = '';
    answer.replaceChildren();
    reveal.hidden = false;
    heading.focus();
  };
  const next = (card: Card) => {
    const now = new Date();
    const said = tickedPoints(answer).length;
    const result = resultAfterAnswer(card, kept.progress.cards.get(card.id), said, now);
    const cards = new Map(kept.progress.cards).set(card.id, result);
    const stored = storeProgress({ cards });
    // Without storage the progress lasts as long as the session.
    kept = stored.writable ? stored : { ...stored, progress: { ...kept.progress, cards } };
    const known = `${said} of ${card.keyPoints.length} key points.`;
    find(view, '[role=status]').textContent =
      `${known} ${dueText(new Date(result.due), now)} ${kept.warning ?? ''}`.trim();
    at += 1;
    showCard();
  };
  onButtons(view, {
    end: () => onDone(kept),
    reveal() {
      const card = cards[at];
      if (!card) return;
      const goOn = button(at === cards.length - 1 ? 'Finish' : 'Next question', () => next(card));
      answer.replaceChildren(
        keyPointChecklist(card, []),
        element('div', { class: 'choices' }, goOn),
        ...restOfAnswer(card),
      );
      reveal.hidden = true;
      find(answer, 'input').focus();
    },
  });
  showCard();
  // The focus can move to the first question only after the caller has added it to the page.
  queueMicrotask(() => heading.focus());
  return view;
}
