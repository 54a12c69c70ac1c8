import { button, element } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { practiceAddresses } from '../../series/model.ts';
import { controlRow } from './controls.ts';
import type { ListItem } from './list-items.ts';
import { loadDeck } from './load-deck.ts';
import { maxCards, maxNameLength, setQuery } from './set-link.ts';

/**
 * Makes the controls by which the reader selects cards of the list for a study set.
 * @param visibleItems returns the cards that are visible with the current filters
 * @returns a button that starts the selection, and a bar with the name and the link of the set
 */
export function cardChooser(
  items: readonly ListItem[],
  visibleItems: () => ListItem[],
): { open: HTMLButtonElement; bar: HTMLElement } {
  const boxes = new Map<ListItem, HTMLInputElement>();
  const name = element('input', {
    maxlength: String(maxNameLength),
    autocomplete: 'off',
    id: 'set-name',
  });
  const status = element('p', { role: 'status' });
  const link = element('a', {}, 'Open the set');
  const bar = element(
    'div',
    { class: 'set-bar', role: 'group', 'aria-label': 'Study set' },
    element('label', { for: name.id }, 'Name of the set'),
    name,
    controlRow(
      button('Choose all that are shown', () => tick(visibleItems(), true)),
      button('Choose none', () => tick(items, false)),
      link,
    ),
    status,
  );
  bar.hidden = true;

  const tick = (itemsToTick: readonly ListItem[], checked: boolean) => {
    for (const item of itemsToTick) {
      const box = boxes.get(item);
      if (box) box.checked = checked;
    }
    void update();
  };
  const update = async () => {
    const chosen = items.filter((item) => boxes.get(item)?.checked);
    link.removeAttribute('href');
    if (chosen.length === 0 || chosen.length > maxCards) {
      status.textContent =
        chosen.length === 0
          ? 'Tick the questions of the set.'
          : `${chosen.length} questions are too many for one link: a set has at most ${maxCards}.`;
      return;
    }
    try {
      const codes = new Map((await loadDeck()).cards.map(({ id, code }) => [id, code]));
      const query = setQuery({
        name: name.value,
        codes: chosen.flatMap(({ id }) => codes.get(id) ?? []),
      });
      link.href = base + practiceAddresses.set + query;
      status.textContent = `${chosen.length} chosen.`;
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : '';
    }
  };
  const open = button('Choose cards for a set', () => {
    open.hidden = true;
    bar.hidden = false;
    for (const item of items) {
      const asked = item.line.querySelector('a')?.textContent?.trim() ?? '';
      const box = element('input', { type: 'checkbox', 'aria-label': `Choose: ${asked}` });
      box.addEventListener('change', () => void update());
      boxes.set(item, box);
      item.line.prepend(box);
    }
    name.addEventListener('input', () => void update());
    void update();
    name.focus();
  });
  return { open, bar };
}
