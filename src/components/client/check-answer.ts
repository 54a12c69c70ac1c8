import { isAccepted } from '../short-answers.ts';

/**
 * Compares what the reader has typed with the accepted spellings, and shows whether it is right. A wrong answer also
 * shows the hint, an empty field only asks for an answer.
 * @param form the form of a `ShortAnswer`
 */
export function checkAnswer(form: HTMLFormElement): void {
  const field = form.querySelector('input');
  const status = form.parentElement?.querySelector('[role=status]');
  if (!field || !status) return;
  const typed = field.value.trim();
  const isRight = isAccepted(typed, form.dataset['answer'] ?? '');
  const hint = form.parentElement?.querySelector('details p')?.cloneNode(true).childNodes ?? [];
  const mark = document.createElement('strong');
  mark.textContent = isRight ? 'Right.' : typed ? `“${typed}” is not it.` : 'Type an answer first.';
  status.replaceChildren(mark, ...(isRight || !typed ? [] : [' Hint: ', ...hint]));
  if (!isRight) field.select();
}
