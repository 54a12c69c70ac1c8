import { element, find, onButtons } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { counted } from '../../series/counted.ts';
import { practiceAddresses } from '../../series/model.ts';
import type { Card } from '../deck.ts';
import { copyButton } from './copy-button.ts';
import { withDeck } from './load-deck.ts';
import { absoluteUrl, cardHref, cardMarks, richTextList, richTextNodes } from './rich-text.ts';
import { type FoundSet, findCards, parseSetQuery, type StudySet, setQuery } from './set-link.ts';
import { setMarkdown } from './set-markdown.ts';

/** Shows the study set that the address of the page names. */
export function start(room: HTMLElement, status: HTMLElement): void {
  const set = parseSetQuery(location.search);
  if (typeof set === 'string') status.textContent = set;
  else if (set)
    void withDeck(status, 'Loading the cards…', (deck) =>
      showSet(find(room, '.study-set'), set, findCards(set, deck)),
    );
}

function showSet(view: HTMLElement, set: StudySet, { cards, gone }: FoundSet): void {
  const name = set.name || 'A study set';
  // The link is made of current codes, so that it works without the former ones.
  const query = setQuery({ name: set.name, codes: cards.map(({ code }) => code) });
  const url = absoluteUrl(practiceAddresses.set + query);
  find(view, 'h2').textContent = name;
  find(view, '.hint').textContent = counted(cards.length, 'card');
  find(view, '.choices').hidden = cards.length === 0;
  find(view, '.choices').prepend(
    copyButton('Copy the link', () => url),
    copyButton('Copy as Markdown', () => setMarkdown(name, url, cards)),
  );
  find<HTMLAnchorElement>(view, '.choices a').search = query;
  find(view, '.sheet').append(...cards.map(cardView));
  onButtons(view, {
    points() {
      const shown = find(view, '.sheet').classList.toggle('with-points');
      find(view, '[value=points]').setAttribute('aria-pressed', String(shown));
    },
    print: () => print(),
    qr: () => showQrCode(find(view, '.qr'), url, `QR code of the link to “${name}”`),
  });
  if (gone.length > 0) find(view, 'h2').after(goneCardsView(gone));
  view.hidden = false;
}

const cardView = (card: Card): HTMLElement => {
  const points = richTextList(card.keyPoints);
  points.className = 'points';
  const link = element('a', { href: cardHref(card) }, ...richTextNodes(card.question));
  return element('li', {}, link, cardMarks(card), points);
};

async function showQrCode(place: HTMLElement, url: string, alt: string): Promise<void> {
  try {
    const { renderSVG } = await import('uqr');
    // Dark on light in every theme, because some cameras read no other.
    const svg = renderSVG(url, { border: 4 }).replace(/^<svg/, '$& shape-rendering="crispEdges"');
    const src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
    place.replaceChildren(element('img', { src, alt }));
  } catch {
    place.textContent = 'The QR code did not load: you are offline.';
  }
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
