import { button, element } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { counted } from '../../series/counted.ts';
import { practiceAddresses } from '../../series/model.ts';
import { controlRow } from './controls.ts';
import { copyButton } from './copy-button.ts';
import { withDeck } from './load-deck.ts';
import { absoluteUrl, cardHref, cardMarks, richTextNodes } from './rich-text.ts';
import { type FoundSet, findCards, parseSetQuery, type StudySet, setQuery } from './set-link.ts';
import { setMarkdown } from './set-markdown.ts';

/** Shows the study set that the address of the page names. */
export function start(room: HTMLElement): void {
  const status = room.querySelector<HTMLElement>('[role=status]');
  const set = parseSetQuery(location.search);
  if (!status || set === undefined) return;
  if (typeof set === 'string') {
    status.textContent = set;
    return;
  }
  void withDeck(status, 'Loading the cards…', (deck) =>
    room.append(...setView(set, findCards(set, deck))),
  );
}

function setView(set: StudySet, found: FoundSet): HTMLElement[] {
  const { cards, gone } = found;
  const name = set.name || 'A study set';
  // The link is made of current codes, so that it works without the former ones.
  const query = setQuery({ name: set.name, codes: cards.map(({ code }) => code) });
  const url = absoluteUrl(practiceAddresses.set + query);
  const view: HTMLElement[] = [
    element('h2', {}, name),
    element('p', { class: 'hint' }, counted(cards.length, 'card')),
  ];
  if (gone.length > 0) view.push(goneCardsView(gone));
  if (cards.length === 0) return view;
  const list = element(
    'ol',
    { class: 'sheet' },
    ...cards.map((card) =>
      element(
        'li',
        {},
        element('a', { href: cardHref(card) }, ...richTextNodes(card.question)),
        cardMarks(card),
        element(
          'ul',
          { class: 'points', hidden: '' },
          ...card.keyPoints.map((point) => element('li', {}, ...richTextNodes(point))),
        ),
      ),
    ),
  );
  view.push(actionsView({ name, url, query, found, list }), list);
  return view;
}

/** The buttons of a study set: copy the link or Markdown, show key points, print, show the QR code, practise. */
function actionsView(set: {
  name: string;
  url: string;
  query: string;
  found: FoundSet;
  list: HTMLElement;
}): HTMLElement {
  const { name, url, query, found, list } = set;
  const points = button('Show key points', () => {
    const shows = points.getAttribute('aria-pressed') !== 'true';
    points.setAttribute('aria-pressed', String(shows));
    for (const each of list.querySelectorAll<HTMLElement>('.points')) each.hidden = !shows;
  });
  points.setAttribute('aria-pressed', 'false');
  const picture = element('div', { class: 'qr', role: 'status' });
  const qr = button('QR code', () => {
    import('uqr').then(
      ({ renderSVG }) => {
        // Dark on light in every theme, because some cameras read no other.
        const svg = renderSVG(url, { border: 4 }).replace(
          /^<svg/,
          '$& shape-rendering="crispEdges"',
        );
        const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        picture.replaceChildren(element('img', { src, alt: `QR code of the link to “${name}”` }));
      },
      () => {
        picture.textContent = 'The QR code did not load: you are offline.';
      },
    );
  });
  return element(
    'div',
    {},
    controlRow(
      copyButton('Copy the link', () => url),
      copyButton('Copy as Markdown', () => setMarkdown(name, url, found.cards)),
      points,
      button('Print the sheet', () => print()),
      qr,
      element('a', { href: base + practiceAddresses.review + query }, 'Practise this set'),
    ),
    picture,
  );
}

function goneCardsView(gone: FoundSet['gone']): HTMLElement {
  const items = gone.map(({ id, address }) => {
    const item = element('li', {}, element('code', {}, id));
    if (address) item.append(', see ', element('a', { href: base + address }, address));
    return item;
  });
  const count =
    gone.length === 1 ? 'One card of this set is' : `${gone.length} cards of this set are`;
  return element(
    'div',
    { role: 'alert' },
    element('p', {}, `${count} no longer in the guide:`),
    element('ul', {}, ...items),
  );
}
