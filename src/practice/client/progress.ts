import * as v from 'valibot';

const moment = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6));

/** What is known of one card: the last answer, and where FSRS has put it. */
const doneSchema = v.object({
  /** Hash of the card when it was answered. */
  hash: v.pipe(v.string(), v.maxLength(64)),
  /** Key points that were said, and how many there were. */
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

/** What is known of one card. */
export type Done = v.InferOutput<typeof doneSchema>;

/** What a reader has practised, by the id of the card. */
export type Progress = ReadonlyMap<string, Done>;

const fileSchema = v.object({ version: v.number(), cards: v.record(v.string(), v.unknown()) });
const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Largest file that is read, in characters: ten thousand cards take half of it. */
export const largest = 8e6;

/** What a stored or exported text holds, and how many of its entries cannot be read. */
export interface ReadProgress {
  progress: Progress;
  unread: number;
}

/**
 * Reads progress as it is stored and exported. Nothing of it is trusted: each entry must be what this
 * program writes.
 * @returns what was read, or a sentence that says why nothing was
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

/** Progress as it is stored and exported. */
export const progressText = (progress: Progress): string =>
  JSON.stringify({ version: 1, cards: Object.fromEntries(progress) });

/** Of each card what was answered last, wherever that was. */
export function merged(one: Progress, other: Progress): Progress {
  const both = new Map(one);
  for (const [id, done] of other) {
    const known = both.get(id);
    if (!known || Date.parse(known.last_review) < Date.parse(done.last_review)) both.set(id, done);
  }
  return both;
}
