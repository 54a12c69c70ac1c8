import { button, element } from '../../client/dom.ts';

/**
 * Makes the form in which a reader types the line that a program waits for.
 * @param name name of the program
 * @param answer called with the line and its line end, or with an empty text for the end of all input
 */
export function inputField(name: string, answer: (text: string) => void): HTMLFormElement {
  const field = element('input', {
    'aria-label': `Input of ${name}`,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
  });
  const form = element('form', {}, field, element('button', {}, 'Enter'));
  const give = (text: string) => {
    form.remove();
    answer(text);
  };
  form.append(button('End of input', () => give('')));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    give(`${field.value}\n`);
  });
  field.addEventListener('keydown', (event) => {
    if (!event.ctrlKey || event.key !== 'd' || field.value !== '') return;
    event.preventDefault();
    give('');
  });
  return form;
}
