/** The most that a page of a kind may weigh, in bytes. */
export interface Budget {
  total: number;
  script: number;
  requests: number;
  images: number;
  head: number;
  /** What each link of a page that is a list may add to its total. */
  link?: number;
}

/**
 * What the first flight of a new connection carries: ten segments.
 * @see https://www.rfc-editor.org/rfc/rfc6928
 */
const firstFlight = 14_600;

/** Of a page that is no list. */
export const usual: Budget = {
  total: 10_000,
  script: 550,
  requests: 2,
  images: 0,
  head: firstFlight,
};

const list: Budget = { ...usual, total: 7_200 };
/** Pages with a script of their own. */
const active = { script: 750, requests: 3 };

/** Budgets by kind of page; a kind that is not named has the usual one. */
export const budgets: Record<string, Budget> = {
  chapter: { ...usual, total: 30_000 },
  card: { ...usual, total: 6_500 },
  home: { ...list, link: 15 },
  part: { ...list, link: 15 },
  questions: { ...list, link: 50 },
  glossary: { ...list, link: 28 },
  versions: { ...list, link: 30 },
  changes: { ...list, link: 10 },
  topics: { ...list, ...active, link: 13 },
  offline: { ...list, ...active },
  print: { ...usual, total: 400_000 },
};

/**
 * What the heaviest page of each kind of the guide weighed when it was last looked at, so that the gate can
 * tell which part has grown. Copy the table of a build here when a budget is changed.
 */
export const recorded: Record<string, Record<'html' | 'css' | 'script', number>> = {
  chapter: { html: 25_785, css: 3_430, script: 498 },
  card: { html: 2_441, css: 2_860, script: 498 },
  home: { html: 3_292, css: 2_892, script: 498 },
  part: { html: 6_154, css: 2_763, script: 498 },
  questions: { html: 12_802, css: 3_393, script: 498 },
  glossary: { html: 17_436, css: 2_513, script: 498 },
  versions: { html: 7_041, css: 2_635, script: 498 },
  changes: { html: 5_241, css: 2_572, script: 498 },
  topics: { html: 5_436, css: 2_880, script: 696 },
  offline: { html: 1_329, css: 2_537, script: 668 },
  task: { html: 5_499, css: 2_693, script: 498 },
  tasks: { html: 2_224, css: 2_642, script: 498 },
};
