import { button, element } from '../../client/dom.ts';

/**
 * A button that copies a text and confirms it; when the browser refuses, a field with the selected text appears beside
 * the button.
 * @param text returns the text to copy
 */
export function copyButton(label: string, text: () => string): HTMLElement {
  const status = element('span', { role: 'status' });
  const showField = () => {
    const field = element('textarea', { readonly: '', 'aria-label': 'To copy' });
    field.value = text();
    status.replaceChildren('The browser refused to copy. Copy this yourself:', field);
    field.select();
  };
  const copy = button(label, () => {
    status.textContent = '';
    // `navigator.clipboard` is undefined on pages without HTTPS.
    const written = navigator.clipboard?.writeText(text()) ?? Promise.reject();
    written.then(() => status.replaceChildren('Copied'), showField);
  });
  return element('span', { class: 'copying' }, copy, status);
}
