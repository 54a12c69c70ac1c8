import { button, element } from '../../client/dom.ts';

/**
 * Makes the field by which a reader answers a program that waits for a line.
 * @param name of the program
 * @param answer takes the line with its end, or an empty text for the end of all input
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
