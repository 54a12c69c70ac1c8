import type { Card, Deck } from '../deck.ts';

/** A study set as its link says it. */
export interface StudySet {
  name: string;
  /** Codes of its cards, in the order of the set. */
  codes: string[];
}

/** Cards that one set may have. */
export const mostCards = 200;

/** Characters of a set's name. */
export const nameLength = 60;

/** Characters of a code, and what it looks like. */
const codeLength = 6;
const codes = /^(?:[a-z2-7]{6})+$/;

/** Letters that change no text but its look or its order are left out of names. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** A name of at most the length that a link may have. */
const tidy = (name: string): string =>
  Array.from(name.replace(invisible, '').trim()).slice(0, nameLength).join('');

/** The query of a set's link: `cards` has the number of its version, a full stop, and the codes. */
export function setQuery({ name, codes }: StudySet): string {
  const tidied = tidy(name);
  const query = new URLSearchParams({
    ...(tidied && { name: tidied }),
    cards: `1.${codes.join('')}`,
  });
  return `?${query}`;
}

/**
 * Reads the query of a set's link.
 * @returns the set, or a sentence that says why there is none; nothing when the query speaks of no set
 */
export function readSet(query: string): StudySet | string | undefined {
  const said = new URLSearchParams(query);
  const cards = said.get('cards');
  if (cards === null) return undefined;
  const [version = '', list = ''] = cards.split('.', 2);
  if (/^\d{1,4}$/.test(version) && Number(version) > 1)
    return 'This link was made by a newer version of the guide. Reload the page, and open the link again.';
  if (version !== '1' || !codes.test(list))
    return 'This link is damaged: a part of it was lost or changed on its way. Ask for it again.';
  if (list.length > mostCards * codeLength)
    return `This link names more than ${mostCards} cards, which is more than a set can have.`;
  return { name: tidy(said.get('name') ?? ''), codes: [...new Set(list.match(/.{6}/g))] };
}

/** What the guide has of a set today. */
export interface FoundSet {
  cards: Card[];
  /** Former cards, with the address that took their place where there is one. */
  gone: { id: string; address?: string }[];
}

/** Looks up the cards of a set, renamed ones by their former code. */
export function findCards({ codes }: Pick<StudySet, 'codes'>, deck: Deck): FoundSet {
  const byCode = new Map(deck.cards.map((card) => [card.code, card]));
  const byId = new Map(deck.cards.map((card) => [card.id, card]));
  const cards = new Set<Card>();
  const gone: FoundSet['gone'] = [];
  for (const code of codes) {
    const renamed = Object.hasOwn(deck.renamed, code) ? deck.renamed[code] : undefined;
    const card = byCode.get(code) ?? (renamed === undefined ? undefined : byId.get(renamed));
    if (card) cards.add(card);
    else gone.push((Object.hasOwn(deck.gone, code) && deck.gone[code]) || { id: code });
  }
  return { cards: [...cards], gone };
}
