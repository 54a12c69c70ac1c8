import { element, find, fromTemplate, onButtons } from '../../client/dom.ts';
import type { Deck } from '../deck.ts';
import type { ChapterRead, Progress } from './progress.ts';
import { type StoredProgress, storeProgress } from './progress-store.ts';

/** True when the reader has ticked a chapter as read and not removed the tick. */
export const wasRead = (read: ChapterRead | undefined): boolean =>
  read !== undefined && Object.keys(read.sections).length > 0;

/**
 * Adds a checkbox to each chapter of the list, and links to the sections that have changed since the reader ticked it.
 * @param onChange called after each change with the stored progress
 */
export function addReadingCheckboxes(
  room: HTMLElement,
  deck: Deck,
  progress: Progress,
  onChange: (stored: StoredProgress) => void,
): void {
  for (const item of room.querySelectorAll<HTMLElement>('.chapters > li')) {
    const link = find<HTMLAnchorElement>(item, 'a');
    const topic = `${item.dataset['topic']}`;
    const sections = deck.sections[topic] ?? {};
    const box = element('input', {
      type: 'checkbox',
      'aria-label': `Read: ${link.textContent.trim()}`,
    });
    const storeRead = (read: ChapterRead['sections']) => {
      onChange(
        storeProgress({
          read: new Map([[topic, { at: new Date().toISOString(), sections: read }]]),
        }),
      );
      item.querySelector('.changed')?.remove();
    };
    box.addEventListener('change', () => storeRead(box.checked ? sections : {}));
    const read = progress.read.get(topic);
    box.checked = wasRead(read);
    item.replaceChildren(element('div', { class: 'tick' }, box, link));
    if (!read || !box.checked) continue;
    const changedIds = Object.keys(sections).filter((id) => sections[id] !== read.sections[id]);
    if (changedIds.length === 0) continue;
    const links = changedIds.flatMap((id, at) => [
      at > 0 ? ', ' : '',
      element('a', { href: `${link.href}#${id}` }, deck.sectionNames[topic]?.[id] ?? id),
    ]);
    const note = fromTemplate('#changed');
    find(note, 'span').append(...links);
    onButtons(note, {
      read() {
        storeRead(sections);
        box.focus();
      },
    });
    item.append(note);
  }
}
