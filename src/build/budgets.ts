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
  chapter: { ...usual, total: 34_500 },
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
  chapter: { html: 29_469, css: 3_535, script: 1_074 },
  card: { html: 2_615, css: 3_016, script: 1_074 },
  home: { html: 3_504, css: 3_035, script: 1_074 },
  part: { html: 6_293, css: 2_858, script: 1_074 },
  questions: { html: 12_754, css: 3_521, script: 1_074 },
  glossary: { html: 17_576, css: 2_631, script: 1_074 },
  versions: { html: 7_176, css: 2_759, script: 1_074 },
  changes: { html: 5_373, css: 2_687, script: 1_074 },
  topics: { html: 5_592, css: 3_015, script: 1_277 },
  offline: { html: 1_471, css: 2_674, script: 1_243 },
  task: { html: 6_243, css: 2_851, script: 1_074 },
  tasks: { html: 2_351, css: 2_759, script: 1_074 },
};
