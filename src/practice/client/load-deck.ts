import { button } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { type Deck, deckAddress } from '../deck.ts';

let loading: Promise<Deck> | undefined;

/**
 * Loads the data of all cards, once.
 * @throws Error with a message for the reader, when the file cannot be loaded or has another version
 */
export function loadDeck(): Promise<Deck> {
  loading ??= fetchDeck();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * Loads the cards and calls a function with them. When loading fails, shows the error and a button to try again.
 * @param status element for the messages
 * @param waiting message while the cards are loading
 */
export async function withDeck(
  status: HTMLElement,
  waiting: string,
  show: (deck: Deck) => void,
): Promise<void> {
  status.textContent = waiting;
  try {
    const deck = await loadDeck();
    status.textContent = '';
    show(deck);
  } catch (error) {
    status.replaceChildren(
      error instanceof Error ? `${error.message} ` : '',
      button('Try again', () => void withDeck(status, waiting, show)),
    );
  }
}

async function fetchDeck(): Promise<Deck> {
  const deck = await fetch(base + deckAddress)
    .then((response) => (response.ok ? (response.json() as Promise<Deck>) : undefined))
    .catch(() => undefined);
  if (!deck)
    throw new Error(
      'The cards could not be loaded: you are offline. Try again when you are connected.',
    );
  if (deck.version !== 1) throw new Error('The guide has a newer version. Reload the page.');
  return deck;
}
