import { button, element } from '../../client/dom.ts';

/**
 * A button that puts a text on the clipboard and says so; where the browser refuses, the text stands
 * beside it in a field, selected.
 * @param text gives what is to be copied
 */
export function copyButton(label: string, text: () => string): HTMLElement {
  const said = element('span', { role: 'status' });
  const refuse = () => {
    const field = element('textarea', { readonly: '', 'aria-label': 'To copy' });
    field.value = text();
    said.replaceChildren('The browser refused to copy. Copy this yourself:', field);
    field.select();
  };
  const copy = button(label, () => {
    said.textContent = '';
    // Absent where the page did not come by HTTPS.
    const written = navigator.clipboard?.writeText(text()) ?? Promise.reject();
    written.then(() => said.replaceChildren('Copied'), refuse);
  });
  return element('span', { class: 'copying' }, copy, said);
}
