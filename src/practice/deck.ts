import type { levels, questionKinds } from '../series/levels.ts';

/** Inline text in pieces, alternately prose and code; the first piece is prose, which may be empty. */
export type RichText = string[];

/** A section of the guide that teaches the answer to a question. */
export interface Lesson {
  /** Number and title, as "8.4.3 Zombies". */
  name: string;
  /** Address without the base path. */
  address: string;
}

/** The data of a question card for the scripts of the practice pages. */
export interface Card {
  id: string;
  /** Six letters and digits that stand for the id in the link to a study set. */
  code: string;
  /** Hash of the card's content: a different one means that the card has been changed. */
  hash: string;
  part: string;
  /** Slugs of the part and of the chapter that the card is about, as "python/logging". */
  topic: string;
  level: (typeof levels)[number];
  kind: (typeof questionKinds)[number];
  question: RichText;
  keyPoints: RichText[];
  wrong: { claim: RichText; why: RichText };
  followUps: { question: RichText; answer: RichText; lesson?: Lesson | undefined }[];
  /** The section that teaches the answer; absent when the guide has no such section. */
  lesson?: Lesson | undefined;
}

/** All cards of the guide in the order of its chapters, and the cards that were renamed or deleted. */
export interface Deck {
  version: 1;
  /** Topic -> name of the chapter. */
  topics: Record<string, string>;
  /** Topic -> id of a section -> hash of the section's text. */
  sections: Record<string, Record<string, string>>;
  /** Topic -> id of a section -> its number and title. */
  sectionNames: Record<string, Record<string, string>>;
  cards: Card[];
  /** Code of a card's former id -> its current id. */
  renamed: Record<string, string>;
  /** `Card.code` of a deleted card -> its id and the address instead of it, for old links to sets with this card. */
  gone: Record<string, { id: string; address: string }>;
}

/** Address of the JSON file with all cards, without the base path. */
export const deckAddress = '/practice/cards.json';
