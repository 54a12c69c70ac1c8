/** Criterion of scoring -> what an answer with the highest score does. */
export const rubric = {
  correctness: 'What is said is true, and says how it is known',
  'failure thinking': 'Names what breaks, how it shows, and what then',
  operability: 'Can be run, watched and changed by others',
  'trade-offs': 'Names another way, and why not that one',
  communication: 'Asks first, goes in order, stops in time',
} as const;

/** A criterion of scoring, as "trade-offs". */
export type Criterion = keyof typeof rubric;

/** All criteria in the order of the form. */
export const criteria = Object.keys(rubric) as Criterion[];

/** Labels of the scores, from the lowest to the highest. */
export const scoreLabels = ['1 missing', '2 with help', '3 good', '4 strong'] as const;

/** An answer with at most this score makes the summary suggest reading the section again. */
export const lowScore = 2;
