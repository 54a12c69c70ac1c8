import { button, element } from '../../client/dom.ts';
import type { Card } from '../deck.ts';
import { followUpsView, keyPointChecklist, sourceLinks, wrongAnswerView } from './answer.ts';
import { clockText, runClock } from './clock.ts';
import { controlRow, labelledControl } from './controls.ts';
import { type Interview, type MockAnswer, storeRecord } from './mock-record.ts';
import { showSummary } from './mock-summary.ts';
import { cardMarks, richTextNodes } from './rich-text.ts';
import { criteria, rubric, scoreLabels } from './rubric.ts';

/** Runs an interview in the page, starting at the question at which its record was left. */
export function runInterview(room: HTMLElement, interview: Interview): void {
  const { cards, record, minutes, title } = interview;
  const store = () => storeRecord(record);
  const time = element('p', { class: 'clock', role: 'timer', 'aria-label': 'Time' });
  const status = element('p', { role: 'status' });
  const questionBox = element('div');
  const showTime = () => {
    const total = record.answers.reduce((sum, { seconds }) => sum + seconds, 0);
    const here = record.answers[record.at]?.seconds ?? 0;
    time.textContent = `${clockText(total)} of ${clockText(minutes * 60)} · this question ${clockText(here)}`;
    if (total >= minutes * 60 && !status.textContent) status.textContent = 'The time is up.';
  };
  const clock = runClock((seconds) => {
    const answer = record.answers[record.at];
    if (answer) answer.seconds += seconds;
    store();
    showTime();
  });
  const pause = button('Pause', () => {
    const runs = clock.toggle();
    pause.textContent = runs ? 'Pause' : 'Go on';
  });
  const end = () => {
    clock.stop();
    record.ended = true;
    store();
    view.remove();
    showSummary(room, interview, () => {
      record.ended = false;
      store();
      runInterview(room, interview);
    });
  };
  const goTo = (at: number) => {
    record.at = at;
    store();
    showQuestion();
  };
  const showQuestion = () => {
    const { at } = record;
    const card = cards[at];
    const answer = record.answers[at];
    if (!card || !answer) return;
    const heading = element(
      'h2',
      { class: 'asks', tabindex: '-1' },
      ...richTextNodes(card.question),
    );
    const previous = button('Previous', () => goTo(at - 1));
    const next = button('Next question', () => goTo(at + 1));
    previous.disabled = at === 0;
    next.hidden = at === cards.length - 1;
    questionBox.replaceChildren(
      element('p', { class: 'marks' }, `Question ${at + 1} of ${cards.length}`),
      heading,
      ...(record.view === 'interviewer' ? interviewerView(card, answer, store) : []),
      notesField(answer, store),
      controlRow(previous, next, pause, button('End the interview', end)),
    );
    showTime();
    heading.focus();
  };
  const view = element(
    'section',
    { class: `interview ${record.view}`, 'aria-label': title },
    time,
    status,
    questionBox,
  );
  if (record.ended) {
    end();
    return;
  }
  room.append(view);
  showQuestion();
}

function notesField(answer: MockAnswer, store: () => void): HTMLElement {
  const notes = element('textarea', { id: 'mock-notes', maxlength: '20000' });
  notes.value = answer.notes;
  notes.addEventListener('input', () => {
    answer.notes = notes.value;
    store();
  });
  return labelledControl('Notes', notes);
}

/** The part of a question that only the interviewer sees: checkboxes for key points, scores and notes. */
function interviewerView(card: Card, answer: MockAnswer, store: () => void): HTMLElement[] {
  const points = keyPointChecklist(card, answer.ticked, (ticked) => {
    answer.ticked = ticked;
    store();
  });
  const fields = criteria.map((criterion, index) => {
    const select = element(
      'select',
      { id: `score-${index}`, 'aria-describedby': `means-${index}` },
      element('option', { value: '' }, 'not scored'),
      ...scoreLabels.map((score, index) => element('option', { value: String(index + 1) }, score)),
    );
    select.value = String(answer.scores[criterion] ?? '');
    select.addEventListener('change', () => {
      if (select.value) answer.scores[criterion] = Number(select.value);
      else delete answer.scores[criterion];
      store();
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
    cardMarks(card),
    points,
    ...wrongAnswerView(card),
    ...followUpsView(card),
    sourceLinks(card),
    element(
      'fieldset',
      { class: 'ticks' },
      element('legend', { class: 'part-label' }, 'Score'),
      ...fields,
    ),
  ];
}
