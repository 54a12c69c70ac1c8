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
