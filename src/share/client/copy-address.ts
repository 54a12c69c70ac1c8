import { copyText } from '../../client/site.ts';
import { shownProgramHash } from '../../permalinks/client/program-hash.ts';

/**
 * A click, with two more properties when it happened before this script was loaded: the boot script has then begun the
 * copy already, because Safari allows that only during the click.
 */
export interface HeldClick extends Event {
  /** Completes the copy with this text; a rejected promise ends it without copying. */
  give?: (text: string | Promise<string>) => void;
  /** Resolves to true when the text was copied. */
  copied?: Promise<boolean>;
}

/**
 * Copies the address of a heading, question, term or example when its link is clicked, or of a line when its number is
 * clicked, and then loads the panel that confirms the copy. Copies during the click: Safari allows it only then.
 * @param reportMissing called when the script of the panel cannot be loaded
 */
export function copyAddress(event: MouseEvent & HeldClick, reportMissing: () => void): void {
  const pressed = event.target as HTMLElement;
  const line = lineWithPressedNumber(pressed, event.pageY);
  const source = line ?? pressed.closest<HTMLElement>('.anchor,.asks a,.file,.terms dt a');
  if (!source || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    event.give?.(Promise.reject(new DOMException('nothing to copy', 'AbortError')));
    return;
  }
  const { origin, pathname } = location;
  const url = new URL(source.getAttribute('href') ?? `#${source.id}`, origin + pathname);
  const program = line?.closest('figure');
  if (program) url.search = `${program.id}=${shownProgramHash(program)}`;
  event.give?.(url.href);
  const copied = event.copied ?? copyText(url.href);
  import('./copy-link.ts').then((links) => links.copyLink(source, url.href, copied), reportMissing);
}

/**
 * The line whose number was clicked; undefined when the click was elsewhere. The `<pre>` of the code covers the
 * elements of the lines, with its left padding over their numbers, so the line is found by the click's y coordinate.
 * @param pageY pixels from the top of the page, because the page may have been scrolled after the click
 */
function lineWithPressedNumber(pressed: Element, pageY: number): HTMLElement | undefined {
  const layer = pressed.matches('.lines + pre') && pressed.previousElementSibling;
  // The click that ends a selection of code is not meant for a number.
  if (!layer || getSelection()?.type === 'Range') return undefined;
  const lines = [...layer.children] as HTMLElement[];
  return lines.find((line) => line.getBoundingClientRect().bottom + scrollY > pageY);
}
