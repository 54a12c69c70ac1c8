import { shownProgramHash } from '../../permalinks/client/program-hash.ts';

/** A click that happened before this script was there, and has begun to copy: Safari allows it only within one. */
export interface HeldClick extends Event {
  /** Takes the text; what is rejected copies nothing. */
  give?: (text: string | Promise<string>) => void;
  /** Whether the clipboard took it. */
  copied?: Promise<boolean>;
}

/**
 * Copies the address of a link to itself when it is clicked, or that of a line whose number is. The copy is
 * made within the click, since Safari allows it only there.
 * @param sayMissing says that a script is out of reach
 */
export function copyAddress(event: MouseEvent & HeldClick, sayMissing: () => void): void {
  const target = event.target as HTMLElement;
  const line = lineAt(target, event.pageY);
  const source = line ?? target.closest<HTMLElement>('.anchor,.asks a,.file,.terms dt a');
  if (!source || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    event.give?.(Promise.reject(new DOMException('nothing to copy', 'AbortError')));
    return;
  }
  const { origin, pathname } = location;
  const url = new URL(source.getAttribute('href') ?? `#${source.id}`, origin + pathname);
  const program = line?.closest('figure');
  if (program) url.search = `${program.id}=${shownProgramHash(program)}`;
  event.give?.(url.href);
  const copied = event.copied ?? written(url.href);
  import('./copy-link.ts').then((links) => links.copyLink(source, url.href, copied), sayMissing);
}

const written = (text: string): Promise<boolean> =>
  Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).then(Boolean, () => false);

/**
 * The line whose number is pressed: the code lies on the lines, its padding on their numbers.
 * @param y pixels from the top of the page, which may have been scrolled since
 */
function lineAt(pressed: Element, y: number): HTMLElement | undefined {
  const layer = pressed.matches('.lines + pre') && pressed.previousElementSibling;
  // What ends a selection of code is no press on a number.
  if (!layer || getSelection()?.type === 'Range') return undefined;
  const lines = [...layer.children] as HTMLElement[];
  return lines.find((line) => line.getBoundingClientRect().bottom + scrollY > y);
}
