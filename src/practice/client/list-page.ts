import { element, find, onButtons } from '../../client/dom.ts';
import { counted } from '../../series/counted.ts';
import { isSelected } from '../selection.ts';
import { shortAnswerView } from './answer.ts';
import { chooseCards } from './choose.ts';
import { fillFromAddress, valuesOf, writeToAddress } from './form-address.ts';
import { type ListItem, readItems } from './list-items.ts';
import { withDeck } from './load-deck.ts';
import { newSeed, shuffled } from './shuffle.ts';

/** Makes the list of all cards work: filters, shuffling, and the selection of cards for a study set. */
export function start(room: HTMLElement, status: HTMLElement): void {
  const form = find<HTMLFormElement>(room, 'form');
  const seed = find<HTMLInputElement>(form, '[name=seed]');
  const list = find(document, '.all-cards');
  const items = readItems(list);
  const shuffledList = element('ol', { class: 'entries' });
  list.before(shuffledList);

  const show = (note = '') => {
    const filters = valuesOf(form);
    for (const item of items) item.line.hidden = !isSelected(item, filters);
    for (const group of list.querySelectorAll<HTMLElement>('section'))
      group.hidden = !group.querySelector('li:not([hidden])');
    const shown = items.filter(({ line }) => !line.hidden).length;
    const order = seed.value && ` in the shuffled order “${seed.value}”`;
    status.textContent = `${note}${shown} of ${counted(items.length, 'question')}${order}.`;
    writeToAddress(form);
  };
  const reorder = (nextSeed: string, note?: string) => {
    seed.value = nextSeed;
    if (nextSeed) shuffledList.append(...shuffled(items, nextSeed).map(({ line }) => line));
    else for (const { originalList, line } of items) originalList.append(line);
    list.hidden = Boolean(nextSeed);
    find(form, '[value=path]').hidden = !nextSeed;
    show(note);
  };
  onButtons(form, {
    shuffle: () => reorder(newSeed()),
    path() {
      reorder('');
      find(form, '[value=shuffle]').focus();
    },
    hide() {
      for (const { line } of items) find<HTMLDetailsElement>(line, 'details').open = false;
      show('All answers are hidden. ');
    },
    choose: () => chooseCards(room, items),
  });
  form.addEventListener('change', () => show());
  form.addEventListener('reset', () => requestAnimationFrame(() => reorder('')));
  form.addEventListener('submit', (event) => event.preventDefault());
  for (const item of items) addAnswer(item);
  form.hidden = false;
  const unknown = fillFromAddress(form);
  reorder(
    seed.value,
    unknown.length > 0
      ? `The guide has no ${unknown.join(' and no ')}, so that was left out. `
      : '',
  );
}

/** Adds a closed `<details>` with the key points below a card's question; they are loaded when it is opened. */
function addAnswer({ id, line }: ListItem): void {
  const body = element('div', { role: 'status' });
  const answer = element('details', {}, element('summary', {}, 'Key points'), body);
  const fill = () =>
    withDeck(body, '', (deck) => {
      const card = deck.cards.find((card) => card.id === id);
      body.removeAttribute('role');
      if (card) body.append(...shortAnswerView(card));
    });
  answer.addEventListener('toggle', fill, { once: true });
  line.append(answer);
}
