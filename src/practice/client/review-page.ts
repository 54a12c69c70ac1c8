import { button, element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import type { Card, Deck } from '../deck.ts';
import { gapsTable } from './gaps.ts';
import { withDeck } from './load-deck.ts';
import { readProgress, type StoredProgress } from './progress-store.ts';
import { dueToday, hasChanged } from './schedule.ts';
import { type FilterName, filterNames, isSelected, readSelection } from './selection.ts';
import { sessionView } from './session.ts';
import { findCards, parseSetQuery } from './set-link.ts';
import { newSeed, shuffled } from './shuffle.ts';
import { progressSummary, transferControls } from './transfer.ts';

/** Starts the page on which a reader practises alone: cards that are due, gaps, and new cards. */
export function start(room: HTMLElement): void {
  const status = room.querySelector<HTMLElement>('[role=status]');
  if (status)
    void withDeck(status, 'Loading the cards…', (deck) => showOverview(room, status, deck));
}

function showOverview(room: HTMLElement, status: HTMLElement, deck: Deck): void {
  let kept: StoredProgress = readProgress();
  const place = element('div');
  room.append(place);
  const practise = (cards: readonly Card[]) => {
    status.textContent = '';
    place.replaceChildren(
      sessionView(cards, kept, (after) => {
        kept = after;
        show('');
        place.querySelector<HTMLElement>('h2')?.focus();
      }),
    );
  };
  const show = (said: string) => {
    status.textContent = [said, kept.warning].filter(Boolean).join(' ');
    place.replaceChildren(
      ...setView(deck, practise),
      ...dueView(deck, kept, practise),
      ...newQuestionsView(deck, kept, practise),
      ...gapsView(deck, kept),
      element('h2', {}, 'Your progress'),
      element(
        'p',
        {},
        `${progressSummary(kept.progress)} done. All of it is kept in this browser alone.`,
      ),
      transferControls(
        () => kept,
        (after, said) => {
          kept = after;
          show(said);
        },
      ),
    );
  };
  show('');
}

const questions = (count: number) => counted(count, 'question');

type Practise = (cards: readonly Card[]) => void;

/** The controls for practising the study set in the page's address; empty when it has none. */
function setView(deck: Deck, practise: Practise): HTMLElement[] {
  const set = parseSetQuery(location.search);
  if (set === undefined) return [];
  if (typeof set === 'string') return [element('p', { role: 'alert' }, set)];
  const { cards, gone } = findCards(set, deck);
  const lacking = gone.length > 0 ? `, and ${gone.length} that the guide no longer has` : '';
  return [
    element('h2', { tabindex: '-1' }, set.name || 'A study set'),
    element('p', {}, `${questions(cards.length)}${lacking}.`),
    ...(cards.length > 0 ? [button('Practise this set', () => practise(cards))] : []),
  ];
}

function dueView(deck: Deck, { progress }: StoredProgress, practise: Practise): HTMLElement[] {
  const cards = dueToday(deck.cards, progress, new Date());
  const changed = deck.cards.filter((card) => hasChanged(card, progress.cards.get(card.id)));
  const view: HTMLElement[] = [
    element('h2', { tabindex: '-1' }, 'Due today'),
    element(
      'p',
      {},
      cards.length > 0 ? `${questions(cards.length)} to review.` : 'Nothing is due today.',
    ),
  ];
  if (changed.length > 0)
    view.push(
      element('p', {}, `${questions(changed.length)} changed since you answered, and due again.`),
    );
  if (cards.length > 0) view.push(button('Start the review', () => practise(cards)));
  return view;
}

/** The controls for practising cards that were never answered, with filters. */
function newQuestionsView(
  deck: Deck,
  { progress }: StoredProgress,
  practise: Practise,
): HTMLElement[] {
  const unanswered = deck.cards.filter(({ id }) => !progress.cards.has(id));
  const names: Partial<Record<FilterName, Record<string, string>>> = {
    part: deck.parts,
    topic: deck.topics,
  };
  const { selection } = readSelection(location.search, () => true);
  const fields = filterNames.flatMap((name) => {
    const values = [...new Set(unanswered.map((card) => card[name]))];
    if (values.length < 2) return [];
    const options = values.map((value) =>
      element('option', { value }, names[name]?.[value] ?? value),
    );
    const field = element('select', {}, element('option', { value: '' }, 'all'), ...options);
    const asked = selection.filters[name] ?? '';
    field.value = values.some((value) => value === asked) ? asked : '';
    return [{ name, field }];
  });
  const matching = () =>
    unanswered.filter((card) =>
      isSelected(card, Object.fromEntries(fields.map(({ name, field }) => [name, field.value]))),
    );
  const count = element('p', { role: 'status' });
  const begin = button('Practise ten of them', () =>
    practise(shuffled(matching(), newSeed()).slice(0, 10)),
  );
  const updateCount = () => {
    const found = matching().length;
    count.textContent = `${questions(found)} that you have not answered yet.`;
    begin.disabled = found === 0;
  };
  const form = element(
    'form',
    {},
    ...fields.map(({ name, field }) => element('label', {}, element('span', {}, name), field)),
  );
  form.addEventListener('change', updateCount);
  updateCount();
  return [element('h2', {}, 'New questions'), form, count, begin];
}

const gapsView = (deck: Deck, { progress }: StoredProgress): HTMLElement[] => [
  element('h2', {}, 'Gaps'),
  progress.cards.size > 0
    ? gapsTable(deck, progress)
    : element('p', {}, 'What you miss is counted here, once you have answered a question.'),
];
