/**
 * The kinds of search results. `prior` is a factor for the score: how likely a reader wants that kind when all else is
 * equal. A section that teaches something stands before an example or a glossary term of the same name.
 */
export const kinds = {
  chapter: { label: 'Chapter', plural: 'Chapters', prior: 0.85 },
  section: { label: 'Section', plural: 'Sections', prior: 1 },
  question: { label: 'Question', plural: 'Questions', prior: 0.9 },
  example: { label: 'Example', plural: 'Examples', prior: 0.75 },
  term: { label: 'Term', plural: 'Terms', prior: 0.6 },
  task: { label: 'Task', plural: 'Tasks', prior: 0.8 },
  page: { label: 'Page', plural: 'Pages', prior: 0.7 },
} as const satisfies Record<string, { label: string; plural: string; prior: number }>;

/** One of the kinds in the table. */
export type Kind = keyof typeof kinds;

/** Tells whether a string is one of the kinds. */
export const isKind = (word: string | undefined): word is Kind =>
  word !== undefined && Object.hasOwn(kinds, word);
