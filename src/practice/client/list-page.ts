import { button, element } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import { shortAnswerView } from './answer.ts';
import { cardChooser } from './choose.ts';
import { type ListItem, readItems } from './list-items.ts';
import { loadDeck } from './load-deck.ts';
import { filterNames, isSelected, readSelection, selectionQuery } from './selection.ts';
import { newSeed, shuffled } from './shuffle.ts';

/** Makes the list of all cards work: filters, shuffling, and the selection of cards for a study set. */
export function start(room: HTMLElement): void {
  const form = room.querySelector('form');
  const status = room.querySelector<HTMLElement>('[role=status]');
  const list = document.querySelector<HTMLElement>('.all-cards');
  if (!form || !status || !list) return;
  const items = readItems(list);
  const shuffledList = element('ol', { class: 'practice-list' });
  list.before(shuffledList);
  const fields = new Map(
    filterNames.flatMap((name) => {
      const field = form.elements.namedItem(name);
      return field instanceof HTMLSelectElement ? [[name, field] as const] : [];
    }),
  );
  const read = readSelection(location.search, (name, value) =>
    [...(fields.get(name)?.options ?? [])].some((option) => option.value === value),
  );
  let { seed } = read.selection;
  for (const [name, field] of fields) field.value = read.selection.filters[name] ?? '';

  const visibleItems = () => items.filter(({ line }) => !line.hidden);
  const show = (note = '') => {
    const filters = Object.fromEntries([...fields].map(([name, { value }]) => [name, value]));
    for (const item of items) item.line.hidden = !isSelected(item, filters);
    for (const group of list.querySelectorAll<HTMLElement>('section'))
      group.hidden = !group.querySelector('li:not([hidden])');
    const left = visibleItems().length;
    const order = seed ? ` in the order of the seed “${seed}”` : '';
    status.textContent = `${note}${left} of ${counted(items.length, 'question')}${order}.`;
    history.replaceState(
      history.state,
      '',
      location.pathname + selectionQuery({ filters, ...(seed && { seed }) }) + location.hash,
    );
  };
  const sortItems = () => {
    if (seed) shuffledList.append(...shuffled(items, seed).map(({ line }) => line));
    else for (const { originalList, line } of items) originalList.append(line);
    list.hidden = Boolean(seed);
    pathOrder.hidden = !seed;
  };
  const reorder = (next?: string) => {
    seed = next;
    sortItems();
    show();
  };
  const pathOrder = button('Order of the path', () => {
    reorder();
    shuffle.focus();
  });
  const shuffle = button('Shuffle', () => reorder(newSeed()));
  const hide = button('Hide all answers', () => {
    for (const { line } of items)
      for (const part of line.querySelectorAll('details')) part.open = false;
    show('All answers are hidden. ');
  });
  const chooser = cardChooser(items, visibleItems);
  room.querySelector('.choices')?.append(shuffle, pathOrder, hide, chooser.open);
  room.append(chooser.bar);
  form.addEventListener('change', () => show());
  form.addEventListener('reset', () => requestAnimationFrame(() => reorder()));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const item of items) addAnswer(item);
  form.hidden = false;
  sortItems();
  const { unknown } = read;
  show(
    unknown.length > 0
      ? `The guide has no ${unknown.join(' and no ')}, so that was left out. `
      : '',
  );
}

/** Adds a closed `<details>` with the key points below a card's question; they are loaded when it is opened. */
function addAnswer({ id, line }: ListItem): void {
  const answer = element('details', {}, element('summary', {}, 'Key points'));
  const fill = async () => {
    if (!answer.open) return;
    const body = element('div', { role: 'status' });
    answer.append(body);
    try {
      const card = (await loadDeck()).cards.find((card) => card.id === id);
      body.removeAttribute('role');
      if (card) body.append(...shortAnswerView(card));
      answer.removeEventListener('toggle', fill);
    } catch (error) {
      body.textContent = error instanceof Error ? error.message : '';
    }
  };
  answer.addEventListener('toggle', fill);
  line.append(answer);
}
