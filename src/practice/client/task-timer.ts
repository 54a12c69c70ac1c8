import { button, element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import { clockText, runClock } from './clock.ts';
import { readProgress, storeProgress } from './progress-store.ts';

/**
 * Runs the timer of a task, and stores the minutes that the task took when the reader is done.
 * @param pressed the button that starts the timer; its parent has the attributes `data-minutes` and `data-task`
 */
export function startTimer(pressed: HTMLElement): void {
  const box = pressed.parentElement;
  const { minutes, task } = box?.dataset ?? {};
  if (!box || !minutes || !task) return;
  const limitSeconds = Number(minutes) * 60;
  let passedSeconds = 0;
  const time = element('span', { role: 'timer' });
  const status = element('p', { role: 'status' });
  const earlierResult = readProgress().progress.tasks.get(task);
  const show = () => {
    time.textContent = `${clockText(passedSeconds)} of ${clockText(limitSeconds)}`;
  };
  const clock = runClock((seconds) => {
    const inTime = passedSeconds < limitSeconds;
    passedSeconds += seconds;
    show();
    if (inTime && passedSeconds >= limitSeconds)
      status.textContent =
        'The time is over. In an interview you would now say what works and what is left. You may go on.';
  });
  const pause = button('Pause', () => {
    pause.textContent = clock.toggle() ? 'Pause' : 'Go on';
  });
  const done = button('Done', () => {
    clock.stop();
    const took = Math.max(1, Math.round(passedSeconds / 60));
    const { warning = '' } = storeProgress({
      tasks: new Map([[task, { at: new Date().toISOString(), minutes: took }]]),
    });
    status.textContent = `Done in ${counted(took, 'minute')}. ${warning}`.trim();
    pressed.textContent = 'Start again';
    box.replaceChildren(pressed, time, status);
    pressed.focus();
  });
  show();
  box.replaceChildren(time, pause, done, status);
  if (earlierResult) {
    const day = earlierResult.at.slice(0, 10);
    status.textContent = `On ${day} you did it in ${counted(earlierResult.minutes, 'minute')}.`;
  }
  pause.focus();
}
