import { adoptStyles, element, moveTo } from '../../client/dom.ts';
import type { Previews } from '../previews.ts';
import css from './preview.css?inline';

adoptStyles(css);

/** Long enough not to show on the way past, and to let the pointer reach the preview (WCAG 1.4.13). */
const wait = 350;
/** Links that lead to themselves, lists of what stands a few lines below, and the foot of each page. */
const plain =
  '.site-footer a,.anchor,.file,.asks a,.terms dt a,.contents-here a,.initials a,[download]';

const fetched = new Map<string, Promise<Previews>>();
const tip = element('div', { class: 'preview', role: 'tooltip', id: 'preview' });
let shown: HTMLAnchorElement | undefined;
let timer: ReturnType<typeof setTimeout>;

/**
 * Shows the first lines of what a link leads to, after a short wait, for as long as the pointer is on
 * the link or the preview, or the focus on the link. Escape takes it away.
 */
export function preview(link: HTMLAnchorElement, event: Event): void {
  const touched = event instanceof PointerEvent && event.pointerType === 'touch';
  const pressed = event.type === 'focusin' && !link.matches(':focus-visible');
  if (touched || pressed || link.matches(plain) || link.origin !== location.origin) return;
  clearTimeout(timer);
  link.addEventListener(event.type === 'focusin' ? 'blur' : 'pointerleave', hideSoon, {
    once: true,
  });
  if (link === shown) return;
  const { clientX = 0, clientY = 0 } = event instanceof PointerEvent ? event : {};
  timer = setTimeout(() => void show(link, clientX, clientY), wait);
}

async function show(link: HTMLAnchorElement, x: number, y: number): Promise<void> {
  const mine = timer;
  const [title, text] = (await previewsOf(link.pathname))[link.hash.slice(1)] ?? [];
  // The reader has gone to another link, or away, while the file was on its way.
  if (!title || mine !== timer) return;
  hide();
  shown = link;
  tip.replaceChildren(element('strong', {}, title), element('span', {}, text ?? ''));
  link.setAttribute('aria-describedby', tip.id);
  document.body.append(tip);
  const rects = [...link.getClientRects()];
  // A link that breaks over two lines has a box on each: the one that the pointer is on.
  const at = rects.find((rect) => y >= rect.top && y <= rect.bottom && x >= rect.left) ?? rects[0];
  if (!at) return;
  const { height } = tip.getBoundingClientRect();
  const below = at.bottom + height + 8 < innerHeight;
  moveTo(tip, at.left, below ? at.bottom : at.top - height);
}

function previewsOf(path: string): Promise<Previews> {
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  const page = path.slice(base.length).replace(/^\/|\/$/g, '') || 'index';
  const known = fetched.get(page);
  if (known) return known;
  const asked = fetch(`${base}/previews/${page}.json`)
    .then((answer): Promise<Previews> | Previews => (answer.ok ? answer.json() : {}))
    // Without the network there is no preview, and the next link may ask again.
    .catch(() => {
      fetched.delete(page);
      return {};
    });
  fetched.set(page, asked);
  return asked;
}

function hideSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!tip.matches(':hover') && !shown?.matches(':hover,:focus-visible')) hide();
  }, wait);
}

function hide(): void {
  shown?.removeAttribute('aria-describedby');
  shown = undefined;
  tip.remove();
}

function dismiss(): void {
  clearTimeout(timer);
  // Whatever is on its way is not shown either.
  timer = setTimeout(hide);
  hide();
}

tip.addEventListener('pointerleave', hideSoon);
document.addEventListener('keydown', ({ key }) => key === 'Escape' && dismiss());
document.addEventListener('pointerdown', ({ target }) => {
  if (!tip.contains(target as Node)) dismiss();
});
