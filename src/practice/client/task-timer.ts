import { button, element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import { clockText, runClock } from './clock.ts';
import { keep, readKept } from './progress-store.ts';

/**
 * Runs the timer of a task, and keeps the time that it took once the reader is done.
 * @param pressed the button that starts it, in an element with the minutes and the name of the task
 */
export function startTimer(pressed: HTMLElement): void {
  const box = pressed.parentElement;
  const { minutes, task } = box?.dataset ?? {};
  if (!box || !minutes || !task) return;
  const limit = Number(minutes) * 60;
  let passed = 0;
  const time = element('span', { role: 'timer' });
  const said = element('p', { role: 'status' });
  const before = readKept().progress.tasks.get(task);
  const show = () => {
    time.textContent = `${clockText(passed)} of ${clockText(limit)}`;
  };
  const clock = runClock((seconds) => {
    const inTime = passed < limit;
    passed += seconds;
    show();
    if (inTime && passed >= limit)
      said.textContent =
        'The time is over. In an interview you would now say what works and what is left. You may go on.';
  });
  const pause = button('Pause', () => {
    pause.textContent = clock.toggle() ? 'Pause' : 'Go on';
  });
  const done = button('Done', () => {
    clock.stop();
    const took = Math.max(1, Math.round(passed / 60));
    const { fault = '' } = keep({
      tasks: new Map([[task, { at: new Date().toISOString(), minutes: took }]]),
    });
    said.textContent = `Done in ${counted(took, 'minute')}. ${fault}`.trim();
    pressed.textContent = 'Start again';
    box.replaceChildren(pressed, time, said);
    pressed.focus();
  });
  show();
  box.replaceChildren(time, pause, done, said);
  if (before) {
    const day = before.at.slice(0, 10);
    said.textContent = `On ${day} you did it in ${counted(before.minutes, 'minute')}.`;
  }
  pause.focus();
}
