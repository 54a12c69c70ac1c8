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
  total: 11_000,
  script: 1_200,
  requests: 2,
  images: 0,
  head: firstFlight,
};

const list: Budget = { ...usual, total: 8_000 };
/** Pages with a script of their own. */
const active = { script: 1_350, requests: 3 };

/** Budgets by kind of page; a kind that is not named has the usual one. */
export const budgets: Record<string, Budget> = {
  chapter: { ...usual, total: 34_700 },
  card: { ...usual, total: 7_500 },
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
  chapter: { html: 29_540, css: 3_617, script: 999 },
  card: { html: 2_654, css: 3_094, script: 999 },
  home: { html: 3_538, css: 3_114, script: 999 },
  part: { html: 6_314, css: 2_928, script: 999 },
  questions: { html: 12_799, css: 3_596, script: 999 },
  glossary: { html: 17_603, css: 2_713, script: 999 },
  versions: { html: 7_205, css: 2_828, script: 999 },
  changes: { html: 5_384, css: 2_765, script: 999 },
  topics: { html: 5_642, css: 3_069, script: 1_202 },
  offline: { html: 1_510, css: 2_723, script: 1_168 },
  task: { html: 6_281, css: 2_918, script: 999 },
  tasks: { html: 2_380, css: 2_846, script: 999 },
};
