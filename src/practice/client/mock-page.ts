import { button, element } from '../../client/dom.ts';
import { practiceAddresses } from '../deck.ts';
import { copyButton } from './copy-button.ts';
import { interview } from './interview.ts';
import { loadDeck } from './load-deck.ts';
import { type MockPlan, mockQuery, readMock } from './mock-link.ts';
import { type MockRecord, newRecord, readRecord } from './mock-record.ts';
import { pickQuestions } from './pick-questions.ts';
import { whole } from './rich-text.ts';
import { newSeed } from './shuffle.ts';

/** Makes the link of a mock interview, or holds the interview whose link was opened. */
export function start(room: HTMLElement): void {
  const form = room.querySelector('form');
  const status = room.querySelector<HTMLElement>('[role=status]');
  if (!form || !status) return;
  const makeAnother = (why: string) => {
    status.textContent = why;
    const seed = form.elements.namedItem('seed');
    if (seed instanceof HTMLInputElement) seed.value = newSeed();
    form.hidden = false;
  };
  const plan = readMock(location.search);
  if (plan === undefined || typeof plan === 'string') {
    makeAnother(plan ?? '');
    return;
  }
  const open = async () => {
    status.textContent = 'Loading the questions…';
    try {
      const deck = await loadDeck();
      const cards = pickQuestions(deck, plan);
      if (cards.length === 0) {
        const asked = [plan.level, plan.part].filter(Boolean).join(' in ');
        makeAnother(`The guide has no questions for “${asked}”. Choose again.`);
        return;
      }
      status.textContent = '';
      form.remove();
      const link = mockQuery(plan);
      const title = `Mock interview, ${describe(plan)}`;
      const begin = (record: MockRecord) =>
        interview(room, {
          cards,
          record,
          minutes: plan.minutes,
          title,
          url: whole(practiceAddresses.mock + link),
        });
      const left = readRecord(link, cards.length);
      if (left) begin(left);
      else
        room.append(
          lobby(plan, cards.length, (view) => begin(newRecord(link, view, cards.length))),
        );
    } catch (error) {
      status.replaceChildren(
        error instanceof Error ? `${error.message} ` : '',
        button('Try again', () => void open()),
      );
    }
  };
  void open();
}

const describe = ({ level, minutes, seed }: MockPlan): string =>
  `${level || 'all levels'}, ${minutes} minutes, seed ${seed}`;

/** What both see first: the link for the other one, and the choice of the view. */
function lobby(
  plan: MockPlan,
  count: number,
  choose: (view: MockRecord['view']) => void,
): HTMLElement {
  const url = whole(practiceAddresses.mock + mockQuery(plan));
  const field = element('input', { readonly: '', id: 'mock-link', value: url });
  const made = element(
    'div',
    { class: 'lobby' },
    element('h2', {}, `${count} ${count === 1 ? 'question' : 'questions'}, ${describe(plan)}`),
    element(
      'p',
      {},
      'Send the link to the other one. Both get the same questions in the same order.',
    ),
    element('div', { class: 'field' }, element('label', { for: field.id }, 'Link for both'), field),
    element(
      'div',
      { class: 'choices' },
      copyButton('Copy the link', () => url),
    ),
    element('h3', {}, 'Who are you?'),
    element(
      'div',
      { class: 'choices' },
      button('I am the candidate', () => take('candidate')),
      button('I am the interviewer', () => take('interviewer')),
    ),
    element(
      'p',
      { class: 'hint' },
      'The interviewer sees key points and wrong answers, ticks and scores. Each goes on by themselves. Nothing is sent anywhere; what is written stays in this tab.',
    ),
  );
  const take = (view: MockRecord['view']) => {
    made.remove();
    choose(view);
  };
  return made;
}
