import { copyRefused, element, fieldToCopy } from '../../client/dom.ts';
import type { HeldClick } from '../../share/client/copy-address.ts';
import { fetchProgram, fileAddress } from './fetch-program.ts';

/** What a reader types to run a program on a machine of their own, straight from its address. */
const ownMachine = (url: string) => (url.endsWith('.py') ? `uv run ${url}` : `curl -O ${url}`);

/**
 * Copies the file of a program, letter by letter, and says how it runs elsewhere.
 * @param pressed button in the title bar of the figure that shows the program
 * @param event the click, which may have begun to copy before this script was there
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
  const command = [' On your machine: ', element('code', {}, ownMachine(url))];
  if (copied) return said.replaceChildren('Copied.', ...command);
  const field = fieldToCopy(await text);
  said.replaceChildren(copyRefused, field, ...command);
  field.select();
}

/** Copies a text, within the click: Safari takes a promise of it, and nothing later. */
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

/** The line below the title bar that says what happened. */
function noteOf(figure: HTMLElement): HTMLElement {
  const found = figure.querySelector<HTMLElement>('.program-note');
  if (found) return found;
  const note = element('p', { class: 'program-note', role: 'status' });
  figure.querySelector('figcaption')?.after(note);
  return note;
}
