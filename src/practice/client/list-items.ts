import type { FilterName } from './selection.ts';

/** A card in the list of all cards. */
export interface Item extends Record<FilterName, string> {
  id: string;
  line: HTMLLIElement;
  /** The list that contains it while the cards are in reading order. */
  home: Element;
}

/** Reads the cards of a list from the page, in the order of the list. */
export function itemsIn(list: HTMLElement): Item[] {
  return [...list.querySelectorAll<HTMLLIElement>('li[data-id]')].flatMap((line) => {
    const home = line.parentElement;
    const { id = '', level = '', kind = '' } = line.dataset;
    const topic = line.closest<HTMLElement>('[data-topic]')?.dataset['topic'] ?? '';
    const part = topic.split('/', 1)[0] ?? '';
    return home ? [{ id, level, kind, topic, part, line, home }] : [];
  });
}
