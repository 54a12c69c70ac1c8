import type { FilterName } from './selection.ts';

/** A card in the list of the page. */
export interface Item extends Record<FilterName, string> {
  id: string;
  line: HTMLLIElement;
  /** Where it stands when the cards follow the path. */
  home: Element;
}

/** The cards that a list has, in its order. */
export function itemsIn(list: HTMLElement): Item[] {
  return [...list.querySelectorAll<HTMLLIElement>('li[data-id]')].flatMap((line) => {
    const home = line.parentElement;
    const { id = '', level = '', kind = '' } = line.dataset;
    const topic = line.closest<HTMLElement>('[data-topic]')?.dataset['topic'] ?? '';
    const part = topic.split('/', 1)[0] ?? '';
    return home ? [{ id, level, kind, topic, part, line, home }] : [];
  });
}
