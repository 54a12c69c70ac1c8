import { button, element } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { followUps, pointsToTick, sources, wrongAnswer } from './answer.ts';
import { clockText, runClock } from './clock.ts';
import { choices, labelled } from './controls.ts';
import { type Interview, keepRecord, type MockAnswer } from './mock-record.ts';
import { showSummary } from './mock-summary.ts';
import { marks, shown } from './rich-text.ts';
import { criteria, rubric, scores } from './rubric.ts';

/** Runs an interview in the page, starting at the question at which its record was left. */
export function interview(room: HTMLElement, held: Interview): void {
  const { cards, record, minutes, title } = held;
  const keep = () => keepRecord(record);
  const time = element('p', { class: 'clock', role: 'timer', 'aria-label': 'Time' });
  const over = element('p', { role: 'status' });
  const place = element('div');
  const show = () => {
    const total = record.answers.reduce((sum, { seconds }) => sum + seconds, 0);
    const here = record.answers[record.at]?.seconds ?? 0;
    time.textContent = `${clockText(total)} of ${clockText(minutes * 60)} · this question ${clockText(here)}`;
    if (total >= minutes * 60 && !over.textContent) over.textContent = 'The time is up.';
  };
  const clock = runClock((seconds) => {
    const answer = record.answers[record.at];
    if (answer) answer.seconds += seconds;
    keep();
    show();
  });
  const pause = button('Pause', () => {
    const runs = clock.toggle();
    pause.textContent = runs ? 'Pause' : 'Go on';
  });
  const end = () => {
    clock.stop();
    record.ended = true;
    keep();
    board.remove();
    showSummary(room, held, () => {
      record.ended = false;
      keep();
      interview(room, held);
    });
  };
  const go = (at: number) => {
    record.at = at;
    keep();
    ask();
  };
  const ask = () => {
    const { at } = record;
    const card = cards[at];
    const answer = record.answers[at];
    if (!card || !answer) return;
    const heading = element('h2', { class: 'asks', tabindex: '-1' }, ...shown(card.question));
    const previous = button('Previous', () => go(at - 1));
    const next = button('Next question', () => go(at + 1));
    previous.disabled = at === 0;
    next.hidden = at === cards.length - 1;
    place.replaceChildren(
      element('p', { class: 'marks' }, `Question ${at + 1} of ${cards.length}`),
      heading,
      ...(record.view === 'interviewer' ? interviewerView(card, answer, keep) : []),
      notesField(answer, keep),
      choices(previous, next, pause, button('End the interview', end)),
    );
    show();
    heading.focus();
  };
  const board = element(
    'section',
    { class: `interview ${record.view}`, 'aria-label': title },
    time,
    over,
    place,
  );
  if (record.ended) {
    end();
    return;
  }
  room.append(board);
  ask();
}

function notesField(answer: MockAnswer, keep: () => void): HTMLElement {
  const notes = element('textarea', { id: 'mock-notes', maxlength: '20000' });
  notes.value = answer.notes;
  notes.addEventListener('input', () => {
    answer.notes = notes.value;
    keep();
  });
  return labelled('Notes', notes);
}

/** The part of a question that only the interviewer sees: checkboxes for key points, scores and notes. */
function interviewerView(card: Card, answer: MockAnswer, keep: () => void): HTMLElement[] {
  const points = pointsToTick(card, answer.ticked, (ticked) => {
    answer.ticked = ticked;
    keep();
  });
  const fields = criteria.map((criterion, index) => {
    const select = element(
      'select',
      { id: `score-${index}`, 'aria-describedby': `means-${index}` },
      element('option', { value: '' }, 'not scored'),
      ...scores.map((score, index) => element('option', { value: String(index + 1) }, score)),
    );
    select.value = String(answer.scores[criterion] ?? '');
    select.addEventListener('change', () => {
      if (select.value) answer.scores[criterion] = Number(select.value);
      else delete answer.scores[criterion];
      keep();
    });
    return element(
      'div',
      { class: 'score' },
      element('label', { for: select.id }, criterion),
      select,
      element('span', { class: 'hint', id: `means-${index}` }, rubric[criterion]),
    );
  });
  return [
    marks(card),
    points,
    ...wrongAnswer(card),
    ...followUps(card),
    sources(card),
    element(
      'fieldset',
      { class: 'ticks' },
      element('legend', { class: 'part-label' }, 'Score'),
      ...fields,
    ),
  ];
}
