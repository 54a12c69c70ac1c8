import { element, find, fromTemplate, onButtons } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import type { Card, Deck } from '../deck.ts';
import { isSelected } from '../selection.ts';
import { fillFromAddress, valuesOf } from './form-address.ts';
import { gapsTable } from './gaps.ts';
import { withDeck } from './load-deck.ts';
import type { Progress } from './progress.ts';
import { readProgress } from './progress-store.ts';
import { dueToday, hasChanged } from './schedule.ts';
import { sessionView } from './session.ts';
import { findCards, parseSetQuery } from './set-link.ts';
import { newSeed, shuffled } from './shuffle.ts';
import { connectProgressControls, progressSummary } from './transfer.ts';

/** Starts the page on which a reader practises alone: cards that are due, gaps, and new cards. */
export function start(room: HTMLElement, status: HTMLElement): void {
  void withDeck(status, 'Loading the cards…', (deck) => showOverview(room, status, deck));
}

function showOverview(room: HTMLElement, status: HTMLElement, deck: Deck): void {
  let kept = readProgress();
  const place = element('div');
  room.append(place);
  const practise = (cards: readonly Card[]) => {
    status.textContent = '';
    place.replaceChildren(
      sessionView(cards, kept, (after) => {
        kept = after;
        show('');
        find(place, 'h2').focus();
      }),
    );
  };
  const show = (said: string) => {
    status.textContent = [said, kept.warning].filter(Boolean).join(' ');
    const view = fromTemplate('#overview');
    const { progress } = kept;
    fillSet(view, deck, practise);
    fillDue(view, deck, progress, practise);
    fillNewQuestions(view, deck, progress, practise);
    if (progress.cards.size > 0) find(view, '.gaps').replaceWith(gapsTable(deck, progress));
    find(view, '.done span').append(progressSummary(progress));
    connectProgressControls(view, kept, (after, said) => {
      kept = after;
      show(said);
    });
    place.replaceChildren(view);
  };
  show('');
}

const questions = (count: number) => counted(count, 'question');

type Practise = (cards: readonly Card[]) => void;

/** Offers the study set in the page's address, if it has one. */
function fillSet(view: HTMLElement, deck: Deck, practise: Practise): void {
  const place = find(view, '.set');
  const set = parseSetQuery(location.search);
  if (set === undefined || typeof set === 'string') {
    place.replaceWith(set ? element('p', { role: 'alert' }, set) : '');
    return;
  }
  const { cards, gone } = findCards(set, deck);
  const lacking = gone.length > 0 ? `, and ${gone.length} that the guide no longer has` : '';
  if (set.name) find(place, 'h2').textContent = set.name;
  find(place, 'p').textContent = `${questions(cards.length)}${lacking}.`;
  find(place, 'button').hidden = cards.length === 0;
  onButtons(place, { set: () => practise(cards) });
}

function fillDue(view: HTMLElement, deck: Deck, progress: Progress, practise: Practise): void {
  const cards = dueToday(deck.cards, progress, new Date());
  const changed = deck.cards.filter((card) => hasChanged(card, progress.cards.get(card.id)));
  if (cards.length > 0) find(view, '.due').textContent = `${questions(cards.length)} to review.`;
  find(view, '[value=due]').hidden = cards.length === 0;
  find(view, '.changed').hidden = changed.length === 0;
  find(view, '.changed span').append(questions(changed.length));
  onButtons(view, { due: () => practise(cards) });
}

/** Offers cards that were never answered, with filters. */
function fillNewQuestions(
  view: HTMLElement,
  deck: Deck,
  progress: Progress,
  practise: Practise,
): void {
  const form = find<HTMLFormElement>(view, 'form');
  const matching = () => {
    const filters = valuesOf(form);
    return deck.cards.filter((card) => !progress.cards.has(card.id) && isSelected(card, filters));
  };
  const updateCount = () => {
    const found = matching().length;
    find(view, '.unanswered').textContent = `${questions(found)} that you have not answered yet.`;
    find<HTMLButtonElement>(view, '[value=new]').disabled = found === 0;
  };
  fillFromAddress(form);
  form.addEventListener('change', updateCount);
  onButtons(view, { new: () => practise(shuffled(matching(), newSeed()).slice(0, 10)) });
  updateCount();
}
