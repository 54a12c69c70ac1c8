import { button, element } from '../../client/dom.ts';
import type { Deck } from '../deck.ts';
import type { ChapterRead, Progress } from './progress.ts';
import { type Kept, keep } from './progress-store.ts';

/** True for a chapter with a tick that was not taken back. */
export const wasRead = (read: ChapterRead | undefined): boolean =>
  read !== undefined && Object.keys(read.sections).length > 0;

/**
 * Gives each chapter of the list a box to tick, and names the sections that have changed since.
 * @param changed is told what is kept after each tick
 */
export function readingTicks(
  room: HTMLElement,
  deck: Deck,
  progress: Progress,
  changed: (kept: Kept) => void,
): void {
  for (const item of room.querySelectorAll<HTMLElement>('.chapters > li')) {
    const link = item.querySelector('a');
    const topic = `${item.dataset['topic']}`;
    const sections = deck.sections[topic] ?? {};
    if (!link) continue;
    const box = element('input', {
      type: 'checkbox',
      'aria-label': `Read: ${link.textContent.trim()}`,
    });
    const tick = (read: ChapterRead['sections']) => {
      changed(keep({ read: new Map([[topic, { at: new Date().toISOString(), sections: read }]]) }));
      item.querySelector('.changed')?.remove();
    };
    box.addEventListener('change', () => tick(box.checked ? sections : {}));
    const read = progress.read.get(topic);
    box.checked = wasRead(read);
    item.replaceChildren(element('div', { class: 'tick' }, box, link));
    if (!read || !box.checked) continue;
    const news = Object.keys(sections).filter((id) => sections[id] !== read.sections[id]);
    if (news.length === 0) continue;
    const links = news.flatMap((id, at) => [
      at > 0 ? ', ' : '',
      element('a', { href: `${link.href}#${id}` }, id.replaceAll('-', ' ')),
    ]);
    const again = button('I have read them', () => {
      tick(sections);
      box.focus();
    });
    item.append(
      element('p', { class: 'changed' }, 'Changed since you read it: ', ...links, '. ', again),
    );
  }
}
