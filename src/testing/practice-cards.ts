import type { Card, Deck } from '../practice/deck.ts';

/** A card for tests, whose code is made of its id. */
export const testCard = (id: string, more: Partial<Card> = {}): Card => ({
  id,
  code: id.padEnd(6, 'a').slice(0, 6),
  hash: 'h1',
  part: 'one',
  topic: 'one/first',
  level: 'mid',
  kind: 'concept',
  question: [`What is ${id}?`],
  keyPoints: [['first'], ['second'], ['third'], ['fourth']],
  wrong: { claim: ['It is not.'], why: ['It is.'] },
  followUps: [],
  lesson: { name: `1.1 On ${id}`, address: `/one/first/#${id}` },
  ...more,
});

/** A deck of cards for tests. */
export const testDeck = (cards: Card[], more: Partial<Deck> = {}): Deck => ({
  version: 1,
  topics: { 'one/first': '1.1 First' },
  sections: {},
  sectionNames: {},
  cards,
  renamed: {},
  gone: {},
  ...more,
});
