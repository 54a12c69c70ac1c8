import { adoptStyles, element } from '../../client/dom.ts';
import css from './copy-panel.css?inline';
import { type Linked, markdownLink } from './markdown-link.ts';

adoptStyles(css);

/** What a panel is opened for. */
export interface Offer extends Linked {
  /** Whether the address was put on the clipboard. */
  copied: Promise<boolean>;
  /** Puts the panel on the page. */
  place: (panel: HTMLElement) => void;
  /** Where the focus was, and goes again when the panel closes. */
  from: HTMLElement;
  /** More that can be copied, given what it is to be called and a way to copy it. */
  more?: (copy: (linked: Linked, said: string) => void) => HTMLElement;
}

let close = () => {};

/**
 * Says beside a link that its address was copied, and offers it in other forms. It is no dialog: it goes
 * on Escape, on a press elsewhere and when the focus moves on. When the clipboard is refused, what was
 * to be copied stands in a field, selected.
 */
export function openPanel({ copied, place, from, more, ...linked }: Offer): void {
  close();
  let current: Linked = linked;
  const status = element('p', { role: 'status' });
  const panel = element('div', { class: 'copied', role: 'group', 'aria-label': 'Copy link' });
  const closing = new AbortController();
  const show = async (success: Promise<boolean>, text: string, said: string) => {
    panel.querySelector('[readonly]')?.remove();
    const done = await success;
    status.textContent = done ? said : 'The browser refused to copy. Copy this yourself:';
    if (done) return;
    const field = element('input', { readonly: '', 'aria-label': 'To copy' });
    field.value = text;
    status.after(field);
    field.select();
  };
  const write = (text: string, said: string) => {
    const written = Promise.resolve(navigator.clipboard?.writeText(text).then(() => true));
    void show(
      written.then(Boolean, () => false),
      text,
      said,
    );
  };
  const way = (name: string, press: () => void) => {
    const button = element('button', { type: 'button' }, name);
    button.addEventListener('click', press);
    return button;
  };
  const ways = element(
    'div',
    {},
    way('Markdown', () => write(markdownLink(current), 'Markdown copied')),
    way('Title and address', () => write(`${current.title}\n${current.url}`, 'Text copied')),
  );
  if ('share' in navigator)
    // The reader may close the share sheet, which is no failure.
    ways.append(way('Share', () => void navigator.share(current).catch(() => undefined)));
  panel.append(status, ways);
  if (more)
    panel.append(
      more((next, said) => {
        current = next;
        write(next.url, said);
      }),
    );
  place(panel);
  // The jump to the fragment takes the focus from the link; a reader who has moved on keeps it.
  if (document.activeElement === document.body && from.matches('a'))
    from.focus({ preventScroll: true });

  close = () => {
    closing.abort();
    if (panel.contains(document.activeElement)) from.focus({ preventScroll: true });
    panel.remove();
  };
  const outside = ({ target }: Event) => {
    // What stands beside the link may lie on the way from it to the panel.
    const inside = [panel, from.parentElement];
    if (target instanceof Node && !inside.some((one) => one?.contains(target))) close();
  };
  const { signal } = closing;
  document.addEventListener('pointerdown', outside, { signal });
  document.addEventListener('focusin', outside, { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && close(), { signal });
  // A live region is read when it changes, not when it appears.
  requestAnimationFrame(() => void show(copied, linked.url, 'Link copied'));
}
