import type { kinds, levels } from '../series/levels.ts';

/** Inline text in stretches: prose and code in turn, beginning with prose. */
export type Rich = string[];

/** A section to read again. */
export interface Lesson {
  /** With its number, as "8.4.3 Zombies". */
  name: string;
  /** Without the base path. */
  address: string;
}

/** A card as the scripts of practice know it. */
export interface Card {
  id: string;
  /** Six letters and digits that stand for the id in the link of a set. */
  code: string;
  /** Another one means that the card has been changed. */
  hash: string;
  part: string;
  /** Slug of the part and of the chapter, as "python/logging". */
  topic: string;
  level: (typeof levels)[number];
  kind: (typeof kinds)[number];
  question: Rich;
  keyPoints: Rich[];
  wrong: { claim: Rich; why: Rich };
  followUps: { question: Rich; answer: Rich; lesson?: Lesson | undefined }[];
  /** Absent when the section that teaches it is not there. */
  lesson?: Lesson | undefined;
}

/** All cards of the guide, in the order of its path, and what became of former ones. */
export interface Deck {
  version: 1;
  /** Name of the guide. */
  title: string;
  /** By its slug, the name of each part that has cards. */
  parts: Record<string, string>;
  /** As in a card, the name of each chapter that has cards. */
  topics: Record<string, string>;
  /** By topic, of each section of the chapter the hash of its text, by its id. */
  sections: Record<string, Record<string, string>>;
  cards: Card[];
  /** By the code of a former id, the id of today. */
  renamed: Record<string, string>;
  /** By the code of a former id, that id and the address where its reader is sent. */
  gone: Record<string, { id: string; address: string }>;
}

/** The address of all cards as data, without the base path. */
export const deckAddress = '/practice/cards.json';
