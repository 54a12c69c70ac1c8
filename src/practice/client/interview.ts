import { find, onButtons } from '../../client/dom.ts';
import type { Criterion } from '../rubric.ts';
import { keyPointChecklist, restOfAnswer, tickedPoints } from './answer.ts';
import { type Clock, clockText, runClock } from './clock.ts';
import { type Interview, storeRecord } from './mock-record.ts';
import { showSummary } from './mock-summary.ts';
import { cardMarks, richTextNodes } from './rich-text.ts';

/** Runs an interview in the page, starting at the question at which its record was left. */
export function runInterview(room: HTMLElement, interview: Interview): void {
  const { questions, record, minutes, title } = interview;
  const view = find(room, '.interview');
  const [time, status] = [find(view, '[role=timer]'), find(view, '[role=status]')];
  const notes = find<HTMLTextAreaElement>(view, 'textarea');
  const scores = [...view.querySelectorAll('select')];
  let clock: Clock | undefined;

  const showTime = () => {
    const total = record.answers.reduce((sum, { seconds }) => sum + seconds, 0);
    const here = record.answers[record.at]?.seconds ?? 0;
    time.textContent = `${clockText(total)} of ${clockText(minutes * 60)} · this question ${clockText(here)}`;
    if (total >= minutes * 60 && !status.textContent) status.textContent = 'The time is up.';
  };
  const showQuestion = () => {
    storeRecord(record);
    const question = questions[record.at];
    if (!question) return;
    const { card, answer } = question;
    find(view, '.marks').textContent = `Question ${record.at + 1} of ${questions.length}`;
    const heading = find(view, 'h2');
    heading.replaceChildren(...richTextNodes(card.question));
    if (record.view === 'interviewer')
      find(view, '.answer').replaceChildren(
        cardMarks(card),
        keyPointChecklist(card, answer.ticked),
        ...restOfAnswer(card),
      );
    notes.value = answer.notes;
    for (const score of scores) score.value = `${answer.scores[score.name as Criterion] ?? ''}`;
    find<HTMLButtonElement>(view, '[value=previous]').disabled = record.at === 0;
    find(view, '[value=next]').hidden = record.at === questions.length - 1;
    showTime();
    heading.focus();
  };
  const goTo = (at: number) => {
    record.at = at;
    showQuestion();
  };
  const begin = () => {
    record.ended = false;
    clock = runClock((seconds) => {
      const answer = record.answers[record.at];
      if (answer) answer.seconds += seconds;
      storeRecord(record);
      showTime();
    });
    find(view, '[value=pause]').textContent = 'Pause';
    view.hidden = false;
    showQuestion();
  };
  const end = () => {
    clock?.stop();
    record.ended = true;
    storeRecord(record);
    view.hidden = true;
    showSummary(room, interview, begin);
  };
  view.addEventListener('input', () => {
    const answer = record.answers[record.at];
    if (!answer) return;
    answer.notes = notes.value;
    answer.ticked = tickedPoints(view);
    const scored = scores.filter(({ value }) => value);
    answer.scores = Object.fromEntries(scored.map(({ name, value }) => [name, Number(value)]));
    storeRecord(record);
  });
  onButtons(view, {
    previous: () => goTo(record.at - 1),
    next: () => goTo(record.at + 1),
    pause() {
      find(view, '[value=pause]').textContent = clock?.toggle() ? 'Pause' : 'Go on';
    },
    end,
  });
  view.setAttribute('aria-label', title);
  find(view, '.scores').hidden = record.view === 'candidate';
  if (record.ended) end();
  else begin();
}
