import { button } from '../../client/dom.ts';
import { base } from '../../client/site.ts';
import { type Deck, deckAddress } from '../deck.ts';

let loading: Promise<Deck> | undefined;

/**
 * All cards of the guide, fetched once.
 * @throws Error with a sentence for the reader when they are out of reach or of another version
 */
export function loadDeck(): Promise<Deck> {
  loading ??= fetchDeck();
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/**
 * Shows what is made of the cards, and what keeps them from coming, with a way to try again.
 * @param status says so
 * @param waiting is said until they are there
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
