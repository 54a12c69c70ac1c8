import type { Card, Deck } from '../deck.ts';
import { queryOf } from './query.ts';

/** The name and the cards of a study set, which its link contains. */
export interface StudySet {
  name: string;
  /** Codes of its cards, in the order of the set. */
  codes: string[];
}

/** Maximum number of cards of a set. */
export const maxCards = 200;

/** Maximum characters of a set's name. */
const maxNameLength = 60;

/** Number of characters of a card's code, and the pattern of a list of codes, which has no separators. */
const codeLength = 6;
const codesPattern = /^(?:[a-z2-7]{6})+$/;

/** Control and formatting characters, which are removed from names because they can reverse or hide text. */
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** Removes invisible characters and outer spaces from a name, and cuts it to its maximum length. */
const cleanName = (name: string): string =>
  Array.from(name.replace(invisible, '').trim()).slice(0, maxNameLength).join('');

/** The query string of a set's link: `cards` has the version of the format, a full stop, and the codes. */
export const setQuery = ({ name, codes }: StudySet): string =>
  queryOf({ name: cleanName(name), cards: `1.${codes.join('')}` });

/**
 * Reads the query of a set's link.
 * @returns the set; a message for the reader when the link is invalid; undefined when the query has no set
 */
export function parseSetQuery(query: string): StudySet | string | undefined {
  const parameters = new URLSearchParams(query);
  const cards = parameters.get('cards');
  if (cards === null) return undefined;
  const [version = '', list = ''] = cards.split('.', 2);
  if (/^\d{1,4}$/.test(version) && Number(version) > 1)
    return 'This link was made by a newer version of the guide. Reload the page, and open the link again.';
  if (version !== '1' || !codesPattern.test(list))
    return 'This link is damaged: a part of it was lost or changed on its way. Ask for it again.';
  if (list.length > maxCards * codeLength)
    return `This link names more than ${maxCards} cards, which is more than a set can have.`;
  return {
    name: cleanName(parameters.get('name') ?? ''),
    codes: [...new Set(list.match(/.{6}/g))],
  };
}

/** The result of looking up a set's cards in today's guide. */
export interface FoundSet {
  cards: Card[];
  /**
   * Cards that the guide no longer has: id, and the address that readers are sent to instead. For an unknown code, `id`
   * is the code.
   */
  gone: { id: string; address?: string }[];
}

/** Looks up the cards of a set by their codes; renamed cards are found by their former code too. */
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
