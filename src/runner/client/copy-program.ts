import { copyRefused, element, fieldToCopy } from '../../client/dom.ts';
import type { HeldClick } from '../../share/client/copy-address.ts';
import { fetchProgram, fileAddress } from './fetch-program.ts';

/** The command that runs a program from its address on the reader's machine, or downloads a file of another kind. */
const commandFor = (url: string) => (url.endsWith('.py') ? `uv run ${url}` : `curl -O ${url}`);

/**
 * Copies the file of a program to the clipboard, and shows the command that runs it on the reader's machine. When the
 * file cannot be fetched, copies what the page shows of it.
 * @param pressed button in the title bar of the figure that shows the program
 * @param event the click; the boot script may have begun the copy before this script was loaded
 */
export async function copyProgram(pressed: HTMLElement, event: HeldClick): Promise<void> {
  const figure = pressed.closest<HTMLElement>('figure');
  if (!figure) return;
  const url = fileAddress(figure);
  const text = fetchProgram(url).then(
    (program) => program.text,
    // Without a connection: what the page shows of it.
    () => `${figure.querySelector('.program code')?.textContent ?? ''}\n`,
  );
  event.give?.(text);
  const copied = await (event.copied ?? written(text));
  const said = noteOf(figure);
  const command = [' On your machine: ', element('code', {}, commandFor(url))];
  if (copied) return said.replaceChildren('Copied.', ...command);
  const field = fieldToCopy(await text);
  said.replaceChildren(copyRefused, field, ...command);
  field.select();
}

/**
 * Copies a text that is still being fetched. Safari allows copying only within a click, so it gets the promise at once.
 * @returns false when the browser refuses
 */
async function written(text: Promise<string>): Promise<boolean> {
  try {
    if ('ClipboardItem' in self && 'write' in navigator.clipboard)
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
    else await navigator.clipboard.writeText(await text);
    return true;
  } catch {
    return false;
  }
}

/** Finds or makes the line below the title bar that says what happened. */
function noteOf(figure: HTMLElement): HTMLElement {
  const found = figure.querySelector<HTMLElement>('.program-note');
  if (found) return found;
  const note = element('p', { class: 'program-note', role: 'status' });
  figure.querySelector('figcaption')?.after(note);
  return note;
}
