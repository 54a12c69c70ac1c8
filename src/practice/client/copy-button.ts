import { button, copyRefused, element, fieldToCopy } from '../../client/dom.ts';
import { copyText } from '../../client/site.ts';

/**
 * A button that copies a text and confirms it; when the browser refuses, a field with the selected text appears beside
 * the button.
 * @param text returns the text to copy
 */
export function copyButton(label: string, text: () => string): HTMLElement {
  const status = element('span', { role: 'status' });
  const copy = button(label, async () => {
    status.textContent = '';
    if (await copyText(text())) {
      status.textContent = 'Copied';
      return;
    }
    const field = fieldToCopy(text());
    status.replaceChildren(copyRefused, field);
    field.select();
  });
  return element('span', { class: 'copying' }, copy, status);
}
