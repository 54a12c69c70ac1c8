import { adoptStyles, element } from '../../client/dom.ts';
import css from './notice.css?inline';

/** A notice at the bottom of the window, with a text and a button for one action. */
export interface Notice {
  /** Replaces the text. With `busy` true, screen readers do not announce it: for the steps of a download. */
  setText(text: string, busy?: boolean): void;
  /** Removes the button of the action; the text stays until the reader closes the notice. */
  removeAction(): void;
}

let currentNotice: HTMLElement | undefined;

/**
 * Shows a notice, which replaces an earlier one and does not take the focus.
 * @param action label of the button, and the function that a click on it calls
 * @param onDismiss called when the reader closes the notice without the action
 */
export function showNotice(
  text: string,
  action: { label: string; take: (notice: Notice) => void },
  onDismiss: () => void,
): void {
  if (currentNotice) currentNotice.remove();
  else adoptStyles(css);
  const textElement = element('p', {}, '');
  const actionButton = element('button', { type: 'button' }, action.label);
  const closeButton = element('button', { type: 'button' }, 'Not now');
  const noticeElement = element('aside', { class: 'offline-notice', 'aria-label': 'News' });
  const status = element('div', { role: 'status' }, textElement);
  noticeElement.append(status, actionButton, closeButton);
  document.body.append(noticeElement);
  currentNotice = noticeElement;
  const notice: Notice = {
    setText(newText, busy = false) {
      status.ariaBusy = String(busy);
      textElement.textContent = newText;
    },
    removeAction() {
      if (document.activeElement === actionButton) closeButton.focus();
      actionButton.remove();
      closeButton.textContent = 'Close';
    },
  };
  // Screen readers announce a live region when it changes, not when it is added to the page.
  requestAnimationFrame(() => notice.setText(text));
  actionButton.addEventListener('click', () => action.take(notice));
  closeButton.addEventListener('click', () => {
    noticeElement.remove();
    if (closeButton.textContent === 'Not now') onDismiss();
  });
}
