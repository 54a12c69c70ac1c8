import { adoptStyles, element, moveTo } from '../../client/dom.ts';
import type { Previews } from '../previews.ts';
import css from './preview.css?inline';

adoptStyles(css);

/**
 * Milliseconds before a preview appears, so that a pointer that only passes over a link shows none, and before it
 * disappears, so that the pointer can reach it (WCAG 1.4.13).
 */
const delayMs = 350;
/** Pixels between a link and its preview, in which the outline of the focus stays visible (WCAG 2.4.11). */
const gapPx = 6;
/**
 * Selector of the links that need no preview: those in the footer, of a heading, question, term or example to itself,
 * in a list of the contents of the same page, and to files for download.
 */
const linksWithoutPreview =
  '.site-footer a,.anchor,.file,.asks a,.terms dt a,.contents-here a,.initials a,[download]';

const previewsByPage = new Map<string, Promise<Previews>>();
const tooltip = element('div', { class: 'preview', role: 'tooltip', id: 'preview' });
let shownLink: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout>;

/**
 * Shows the first lines of a link's target after a short delay. The preview stays while the pointer is on the link or
 * the preview, or the focus on the link; Escape closes it.
 * @param event the `pointerover` or `focusin` that reached the link
 */
export function schedulePreview(link: HTMLAnchorElement, event: Event): void {
  const touched = event instanceof PointerEvent && event.pointerType === 'touch';
  const pressed = event.type === 'focusin' && !link.matches(':focus-visible');
  if (touched || pressed || link.matches(linksWithoutPreview) || link.origin !== location.origin)
    return;
  clearTimeout(timer);
  if (event.type === 'focusin') link.addEventListener('blur', hideAtOnce, { once: true });
  else link.addEventListener('pointerleave', hideAfterDelay, { once: true });
  if (link === shownLink) return;
  const { clientX = 0, clientY = 0 } = event instanceof PointerEvent ? event : {};
  timer = setTimeout(() => void showPreview(link, clientX, clientY), delayMs);
}

async function showPreview(link: HTMLAnchorElement, x: number, y: number): Promise<void> {
  const ownTimer = timer;
  const [title, text] = (await fetchPreviews(link.pathname))[link.hash.slice(1)] ?? [];
  // While the file was loading, the reader has moved to another link or away.
  if (!title || ownTimer !== timer) return;
  hidePreview();
  shownLink = link;
  tooltip.replaceChildren(element('strong', {}, title), element('span', {}, text ?? ''));
  link.setAttribute('aria-describedby', tooltip.id);
  document.body.append(tooltip);
  const rects = [...link.getClientRects()];
  // A link that wraps has a box on each line: take the one under the pointer.
  const linkBox =
    rects.find((rect) => y >= rect.top && y <= rect.bottom && x >= rect.left) ?? rects[0];
  if (!linkBox) return;
  const { height } = tooltip.getBoundingClientRect();
  const below = linkBox.bottom + gapPx + height < innerHeight;
  moveTo(tooltip, linkBox.left, below ? linkBox.bottom + gapPx : linkBox.top - gapPx - height);
}

function fetchPreviews(path: string): Promise<Previews> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const page = path.slice(base.length).replace(/^\/|\/$/g, '') || 'index';
  const earlier = previewsByPage.get(page);
  if (earlier) return earlier;
  const request = fetch(`${base}/previews/${page}.json`)
    .then((answer): Promise<Previews> | Previews => (answer.ok ? answer.json() : {}))
    // Offline there is no preview; the next link tries again.
    .catch(() => {
      previewsByPage.delete(page);
      return {};
    });
  previewsByPage.set(page, request);
  return request;
}

function hideAfterDelay(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!tooltip.matches(':hover') && !shownLink?.matches(':hover,:focus-visible')) hidePreview();
  }, delayMs);
}

/** Hides the preview when the focus leaves its link, since it could cover the link that now has the focus. */
function hideAtOnce(): void {
  if (!tooltip.matches(':hover') && !shownLink?.matches(':hover')) dismiss();
}

function hidePreview(): void {
  shownLink?.removeAttribute('aria-describedby');
  shownLink = undefined;
  tooltip.remove();
}

function dismiss(): void {
  clearTimeout(timer);
  // A new timer also cancels a preview that is loading.
  timer = setTimeout(hidePreview);
  hidePreview();
}

tooltip.addEventListener('pointerleave', hideAfterDelay);
document.addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss());
document.addEventListener('pointerdown', ({ target }) => {
  if (!tooltip.contains(target as Node)) dismiss();
});
