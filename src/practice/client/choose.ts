import { element, find, onButtons } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { practiceAddresses } from '../../series/model.ts';
import type { ListItem } from './list-items.ts';
import { maxCards, setQuery } from './set-link.ts';

/** Adds a checkbox to each card of the list, and shows the bar with the name and the link of the study set. */
export function chooseCards(room: HTMLElement, listItems: readonly ListItem[]): void {
  const bar = find(room, '.set-bar');
  const name = find<HTMLInputElement>(bar, 'input');
  const items = listItems.map((item) => ({ ...item, box: addCheckbox(item) }));
  const update = () => {
    const chosen = items.filter(({ box }) => box.checked);
    const link = find<HTMLAnchorElement>(bar, 'a');
    const status = find(bar, '[role=status]');
    link.removeAttribute('href');
    if (chosen.length === 0) status.textContent = 'Tick the questions of the set.';
    else if (chosen.length > maxCards)
      status.textContent = `${chosen.length} questions are too many for one link: a set has at most ${maxCards}.`;
    else {
      const query = setQuery({ name: name.value, codes: chosen.map(({ code }) => code) });
      link.href = base + practiceAddresses.set + query;
      status.textContent = `${chosen.length} chosen.`;
    }
  };
  onButtons(bar, {
    shown() {
      for (const { box, line } of items) box.checked ||= !line.hidden;
      update();
    },
    none() {
      for (const { box } of items) box.checked = false;
      update();
    },
  });
  for (const field of [name, ...items.map(({ box }) => box)])
    field.addEventListener('input', update);
  find(room, '[value=choose]').hidden = true;
  bar.hidden = false;
  update();
  name.focus();
}

function addCheckbox({ line }: ListItem): HTMLInputElement {
  const asked = find(line, 'a').textContent.trim();
  const box = element('input', { type: 'checkbox', 'aria-label': `Choose: ${asked}` });
  line.prepend(box);
  return box;
}
