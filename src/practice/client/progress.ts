import * as v from 'valibot';

const moment = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6));

/** The result of one card: the last answer, and the card's state in FSRS, the scheduler of reviews. */
const doneSchema = v.object({
  /** Hash of the card's content when it was answered. */
  hash: v.pipe(v.string(), v.maxLength(64)),
  /** Number of key points that the reader knew, and number of key points of the card. */
  said: count,
  points: count,
  due: moment,
  last_review: moment,
  stability: v.pipe(v.number(), v.finite()),
  difficulty: v.pipe(v.number(), v.finite()),
  elapsed_days: count,
  scheduled_days: count,
  learning_steps: count,
  reps: count,
  lapses: count,
  state: v.picklist([0, 1, 2, 3]),
});

/** The result of one card. */
export type Done = v.InferOutput<typeof doneSchema>;

/** Id of a card -> its result. */
export type Progress = ReadonlyMap<string, Done>;

const fileSchema = v.object({ version: v.number(), cards: v.record(v.string(), v.unknown()) });
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Maximum number of characters of a progress file; ten thousand cards need half of it. */
export const largest = 8e6;

/** The progress in a stored or exported text, and the number of its entries that could not be read. */
export interface ReadProgress {
  progress: Progress;
  unread: number;
}

/**
 * Parses progress that was stored or exported. The text is not trusted: entries that do not match the schema are left
 * out and counted.
 * @returns the progress, or a message for the reader when nothing could be read
 */
export function parseProgress(text: string): ReadProgress | string {
  if (text.length > largest) return 'This is larger than any progress of this guide can be.';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'This is not progress of this guide, or it is damaged.';
  }
  const file = v.safeParse(fileSchema, data);
  if (!file.success) return 'This is not progress of this guide.';
  const { version, cards } = file.output;
  if (version > 1)
    return 'This was written by a newer version of the guide. Reload the page first.';
  if (version !== 1) return 'This is of a version that the guide never had.';
  const progress = new Map<string, Done>();
  let unread = 0;
  for (const [id, entry] of Object.entries(cards)) {
    const done = v.safeParse(doneSchema, entry);
    if (done.success && idPattern.test(id)) progress.set(id, done.output);
    else unread += 1;
  }
  return { progress, unread };
}

/** Converts progress to the text that is stored and exported. */
export const progressText = (progress: Progress): string =>
  JSON.stringify({ version: 1, cards: Object.fromEntries(progress) });

/** Merges two progresses; for a card in both, the later answer counts. */
export function merged(one: Progress, other: Progress): Progress {
  const both = new Map(one);
  for (const [id, done] of other) {
    const known = both.get(id);
    if (!known || Date.parse(known.last_review) < Date.parse(done.last_review)) both.set(id, done);
  }
  return both;
}
