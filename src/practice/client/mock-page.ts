import { button, element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import { practiceAddresses } from '../../series/model.ts';
import { controlRow, labelledControl } from './controls.ts';
import { copyButton } from './copy-button.ts';
import { runInterview } from './interview.ts';
import { withDeck } from './load-deck.ts';
import { type MockSettings, mockQuery, parseMockQuery } from './mock-link.ts';
import { type MockRecord, newRecord, readRecord } from './mock-record.ts';
import { pickQuestions } from './pick-questions.ts';
import { absoluteUrl } from './rich-text.ts';
import { newSeed } from './shuffle.ts';

/** Starts the page of mock interviews: runs the interview whose link was opened, or lets the reader make a link. */
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
  const plan = parseMockQuery(location.search);
  if (plan === undefined || typeof plan === 'string') {
    makeAnother(plan ?? '');
    return;
  }
  void withDeck(status, 'Loading the questions…', (deck) => {
    const cards = pickQuestions(deck, plan);
    if (cards.length === 0) {
      const asked = [plan.level, plan.part].filter(Boolean).join(' in ');
      makeAnother(`The guide has no questions for “${asked}”. Choose again.`);
      return;
    }
    form.remove();
    const link = mockQuery(plan);
    const title = `Mock interview, ${settingsText(plan)}`;
    const url = absoluteUrl(practiceAddresses.mock + link);
    const begin = (record: MockRecord) =>
      runInterview(room, { cards, record, minutes: plan.minutes, title, url });
    const left = readRecord(link, cards.length);
    if (left) begin(left);
    else
      room.append(
        startView(plan, url, cards.length, (view) => begin(newRecord(link, view, cards.length))),
      );
  });
}

const settingsText = ({ level, minutes, seed }: MockSettings): string =>
  `${level || 'all levels'}, ${counted(minutes, 'minute')}, seed ${seed}`;

/** The first screen of an interview: the link for the other person, and the choice between the two views. */
function startView(
  plan: MockSettings,
  url: string,
  count: number,
  choose: (view: MockRecord['view']) => void,
): HTMLElement {
  const field = element('input', { readonly: '', id: 'mock-link', value: url });
  const made = element(
    'div',
    { class: 'lobby' },
    element('h2', {}, `${counted(count, 'question')}, ${settingsText(plan)}`),
    element(
      'p',
      {},
      'Send the link to the other one. Both get the same questions in the same order.',
    ),
    labelledControl('Link for both', field),
    controlRow(copyButton('Copy the link', () => url)),
    element('h3', {}, 'Who are you?'),
    controlRow(
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
