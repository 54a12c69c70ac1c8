import { button } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { type Deck, deckAddress } from '../deck.ts';

let loading: Promise<Deck> | undefined;

/**
 * Loads the data of all cards, once, and calls a function with it. When loading fails, shows the error and a button to
 * try again.
 * @param status element for the messages
 * @param waiting message while the cards are loading
 */
export async function withDeck(
  status: HTMLElement,
  waiting: string,
  show: (deck: Deck) => void,
): Promise<void> {
  status.textContent = waiting;
  loading ??= fetch(base + deckAddress).then((response) => response.json());
  const deck = await loading.catch(() => undefined);
  status.textContent = '';
  if (deck?.version === 1) return show(deck);
  loading = undefined;
  status.append(
    deck
      ? 'The guide has a newer version. Reload the page. '
      : 'The cards could not be loaded: you are offline. Try again when you are connected. ',
    button('Try again', () => void withDeck(status, waiting, show)),
  );
}
