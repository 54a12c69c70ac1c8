import type { FilterName } from '../selection.ts';

/** A card in the list of all cards. */
export interface ListItem extends Record<FilterName, string> {
  id: string;
  /** Code of the card in the link to a study set. */
  code: string;
  line: HTMLLIElement;
  /** The list that contains the card in reading order; shuffling moves the card into another list. */
  originalList: Element;
}

/** Reads the cards of a list from the page, in the order of the list. */
export function readItems(list: HTMLElement): ListItem[] {
  return [...list.querySelectorAll<HTMLLIElement>('li[data-id]')].flatMap((line) => {
    const originalList = line.parentElement;
    const { id = '', code = '', level = '', kind = '' } = line.dataset;
    const topic = line.closest<HTMLElement>('[data-topic]')?.dataset['topic'] ?? '';
    const part = topic.split('/', 1)[0] ?? '';
    return originalList ? [{ id, code, level, kind, topic, part, line, originalList }] : [];
  });
}
