/**
 * A 32-bit hash of a text, the same in every browser: FNV-1a with the final mixing step of MurmurHash3.
 * @see https://datatracker.ietf.org/doc/html/rfc9923
 */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1)
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Sorts cards into a random order that depends on the seed only. Each card is sorted by a hash of the seed and its own
 * id, so that a new card in the guide does not change the order of the others.
 */
export function shuffled<T extends { id: string }>(cards: readonly T[], seed: string): T[] {
  return cards
    .map((card) => ({ card, rank: hashOf(`${seed}/${card.id}`) }))
    .toSorted((a, b) => a.rank - b.rank || (a.card.id < b.card.id ? -1 : 1))
    .map(({ card }) => card);
}

/** Maximum characters of a seed in a link. */
export const maxSeedLength = 40;

/** Makes a random seed of six digits, which can be read aloud. */
export const newSeed = (): string => String(Math.floor(1e5 + Math.random() * 9e5));
