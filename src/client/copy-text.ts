import { element } from './dom.ts';

/** Copies a text, within the click that asks for it. Resolves to false when the browser refuses. */
export const copyText = (text: string): Promise<boolean> =>
  // `navigator.clipboard` is undefined on pages without HTTPS.
  Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).then(Boolean, () => false);

/** Words for a copy that the browser has refused. */
export const copyRefused = 'The browser refused to copy. Copy this yourself:';

/** A field from which the reader can copy a text; `select()` it once it is on the page. */
export function fieldToCopy(text: string): HTMLTextAreaElement {
  const field = element('textarea', { readonly: '', 'aria-label': 'To copy' });
  field.value = text;
  return field;
}
