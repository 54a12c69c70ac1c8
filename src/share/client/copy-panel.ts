import { adoptStyles, button, copyRefused, element } from '../../client/dom.ts';
import { copyText } from '../../client/site.ts';
import css from './copy-panel.css?inline';
import { type LinkTarget, markdownLink } from './markdown-link.ts';

adoptStyles(css);

/** What the panel offers to copy, and where it appears. */
export interface CopyPanelOptions extends LinkTarget {
  /** Resolves to true when the address was copied. */
  copied: Promise<boolean>;
  /** Inserts the panel into the page. */
  insertPanel: (panel: HTMLElement) => void;
  /** The element that had the focus, and gets it back when the panel closes. */
  focusReturn: HTMLElement;
  /** Makes further controls; they call `copy` with another target and the message that confirms the copy. */
  extraControls?: (copy: (target: LinkTarget, message: string) => void) => HTMLElement;
}

let closePanel = () => {};

/**
 * Opens a panel which confirms that the address of a link was copied, and has buttons to copy it in other forms. The
 * panel is not a dialog: it closes on Escape, on a click elsewhere, and when the focus leaves it. When the browser
 * refuses to copy, the panel shows the text, selected, in a field.
 */
export function openCopyPanel({
  copied,
  insertPanel,
  focusReturn,
  extraControls,
  ...target
}: CopyPanelOptions): void {
  closePanel();
  let linkTarget: LinkTarget = target;
  const status = element('p', { role: 'status' });
  const panel = element('div', { class: 'copied', role: 'group', 'aria-label': 'Copy link' });
  const abortController = new AbortController();
  const showResult = async (copied: Promise<boolean>, text: string, message: string) => {
    panel.querySelector('[readonly]')?.remove();
    const success = await copied;
    status.textContent = success ? message : copyRefused;
    if (success) return;
    const field = element('input', { readonly: '', 'aria-label': 'To copy' });
    field.value = text;
    status.after(field);
    field.select();
  };
  const write = (text: string, message: string) => void showResult(copyText(text), text, message);
  const buttons = element(
    'div',
    {},
    button('Markdown', () => write(markdownLink(linkTarget), 'Markdown copied')),
    button('Title and address', () =>
      write(`${linkTarget.title}\n${linkTarget.url}`, 'Text copied'),
    ),
  );
  if ('share' in navigator)
    // `share()` also rejects when the reader closes the dialog, which is no error.
    buttons.append(button('Share', () => void navigator.share(linkTarget).catch(() => undefined)));
  panel.append(status, buttons);
  if (extraControls)
    panel.append(
      extraControls((next, message) => {
        linkTarget = next;
        write(next.url, message);
      }),
    );
  insertPanel(panel);
  // The jump to the fragment moves the focus from the link to the body. A reader who has focused something else keeps
  // it.
  if (document.activeElement === document.body && focusReturn.matches('a'))
    focusReturn.focus({ preventScroll: true });

  closePanel = () => {
    abortController.abort();
    if (panel.contains(document.activeElement)) focusReturn.focus({ preventScroll: true });
    panel.remove();
  };
  const closeIfOutside = ({ target }: Event) => {
    // The parent of the link counts as inside, because the pointer may cross it on the way to the panel.
    const inside = [panel, focusReturn.parentElement];
    if (target instanceof Node && !inside.some((element) => element?.contains(target)))
      closePanel();
  };
  const { signal } = abortController;
  document.addEventListener('pointerdown', closeIfOutside, { signal });
  document.addEventListener('focusin', closeIfOutside, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && closePanel(), { signal });
  // Screen readers announce a live region when it changes, not when it appears.
  requestAnimationFrame(() => void showResult(copied, target.url, 'Link copied'));
}
