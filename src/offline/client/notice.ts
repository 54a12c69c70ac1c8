import { adopt, element } from '../../client/dom.ts';
import css from './notice.css?inline';

/** A strip at the foot of the window that says one thing and offers one. */
export interface Notice {
  /** @param busy true for a step that need not be read aloud */
  say(text: string, busy?: boolean): void;
  /** Takes the offer away; what is said stays until the reader closes it. */
  done(): void;
}

let current: HTMLElement | undefined;

/**
 * Shows a notice in place of an earlier one. It takes no focus and covers no more than the foot of the window.
 * @param offer label of the button, and what it does
 * @param dismissed called when the reader wants none of it
 */
export function showNotice(
  text: string,
  offer: { label: string; take: (notice: Notice) => void },
  dismissed: () => void,
): void {
  if (current) current.remove();
  else adopt(css);
  const said = element('p', {}, '');
  const take = element('button', { type: 'button' }, offer.label);
  const close = element('button', { type: 'button' }, 'Not now');
  const strip = element('aside', { class: 'offline-notice', 'aria-label': 'News' });
  const status = element('div', { role: 'status' }, said);
  strip.append(status, take, close);
  document.body.append(strip);
  current = strip;
  const notice: Notice = {
    say(words, busy = false) {
      status.ariaBusy = String(busy);
      said.textContent = words;
    },
    done() {
      if (document.activeElement === take) close.focus();
      take.remove();
      close.textContent = 'Close';
    },
  };
  // A live region is read when it changes, not when it appears.
  requestAnimationFrame(() => notice.say(text));
  take.addEventListener('click', () => offer.take(notice));
  close.addEventListener('click', () => {
    strip.remove();
    if (close.textContent === 'Not now') dismissed();
  });
}
