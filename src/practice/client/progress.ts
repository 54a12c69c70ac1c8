import * as v from 'valibot';

const timestamp = v.pipe(v.string(), v.isoTimestamp());
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1e6));

/** The result of one card: the last answer, and the card's state in FSRS, the scheduler of reviews. */
const cardResultSchema = v.object({
  /** Hash of the card's content when it was answered. */
  hash: v.pipe(v.string(), v.maxLength(64)),
  /** Number of key points that the reader knew, and number of key points of the card. */
  said: count,
  points: count,
  due: timestamp,
  last_review: timestamp,
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
export type CardResult = v.InferOutput<typeof cardResultSchema>;

/** A chapter that was ticked as read: id of a section -> its hash at that time; empty when the tick was removed. */
const readSchema = v.object({
  at: timestamp,
  sections: v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.string(), v.maxLength(64))),
});

/** A chapter that was read. */
export type ChapterRead = v.InferOutput<typeof readSchema>;

/** A task that was done, with the minutes that it took. */
const taskSchema = v.object({ at: timestamp, minutes: count });

/** The day on which a study plan was begun, as "2026-11-30"; empty when the reader has removed the date. */
const planSchema = v.object({
  at: timestamp,
  day: v.union([v.literal(''), v.pipe(v.string(), v.isoDate())]),
});

const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const idPattern = new RegExp(`^${slug}$`);
const pathPattern = new RegExp(`^${slug}/${slug}$`);

/** The entries of an object whose names match a pattern, and whose values match a schema; others are left out. */
const entriesOf = <Entry>(name: RegExp, schema: v.GenericSchema<unknown, Entry>) =>
  v.pipe(
    v.optional(v.record(v.string(), v.unknown()), {}),
    v.transform((found): ReadonlyMap<string, Entry> => {
      const checked = Object.entries(found)
        .filter(([key]) => name.test(key))
        .map(([key, value]) => [key, v.safeParse(schema, value)] as const);
      return new Map(
        checked.flatMap(([key, { success, output }]) => (success ? [[key, output as Entry]] : [])),
      );
    }),
  );

const progressSchema = v.object({
  /** By the id of the card. */
  cards: entriesOf(idPattern, cardResultSchema),
  /** By the topic of the chapter, as "python/logging". */
  read: entriesOf(pathPattern, readSchema),
  /** By the slugs of the part and of the task, as "python/log-top-n". */
  tasks: entriesOf(pathPattern, taskSchema),
  /** The plan that was begun, under the name "begun". */
  plan: entriesOf(/^begun$/, planSchema),
});

/** What a reader has practised. */
export type Progress = v.InferOutput<typeof progressSchema>;

/** The progress of a reader who has done nothing yet. */
export const noProgress: Progress = v.parse(progressSchema, {});

/** The version of the format. Version 1 had only cards. */
const version = 2;

const fileSchema = v.looseObject({ version: v.number(), cards: v.record(v.string(), v.unknown()) });

/** Maximum number of characters of a progress file; ten thousand cards need half of it. */
export const maxTextLength = 8e6;

/** The progress in a stored or exported text, and the number of its entries that could not be read. */
export interface ParsedProgress {
  progress: Progress;
  unread: number;
}

/**
 * Parses progress that was stored or exported. The text is not trusted: entries that do not match the schema are left
 * out and counted.
 * @returns the progress, or a message for the reader when nothing could be read
 */
export function parseProgress(text: string): ParsedProgress | string {
  if (text.length > maxTextLength) return 'This is larger than any progress of this guide can be.';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return 'This is not progress of this guide, or it is damaged.';
  }
  const file = v.safeParse(fileSchema, data);
  const read = v.safeParse(progressSchema, data);
  if (!file.success || !read.success) return 'This is not progress of this guide.';
  if (file.output.version > version)
    return 'This was written by a newer version of the guide. Reload the page first.';
  if (![1, version].includes(file.output.version))
    return 'This is of a version that the guide never had.';
  const progress = read.output;
  const unread = Object.entries(progress).map(
    ([kind, { size }]) => Object.keys(file.output[kind] ?? {}).length - size,
  );
  return { progress, unread: unread.reduce((sum, count) => sum + count) };
}

/** Converts progress to the text that is stored and exported. */
export function progressText(progress: Progress): string {
  const kinds = Object.entries(progress).map(([kind, entries]) => [
    kind,
    Object.fromEntries(entries),
  ]);
  return JSON.stringify({ version, ...Object.fromEntries(kinds) });
}

/** Merges two progresses; of a card, chapter, task or plan in both, the later one counts. */
export const mergeProgress = (one: Progress, other: Progress): Progress => ({
  cards: mergeEntries(one.cards, other.cards),
  read: mergeEntries(one.read, other.read),
  tasks: mergeEntries(one.tasks, other.tasks),
  plan: mergeEntries(one.plan, other.plan),
});

function mergeEntries<Entry extends { at: string } | { last_review: string }>(
  one: ReadonlyMap<string, Entry>,
  other: ReadonlyMap<string, Entry>,
): ReadonlyMap<string, Entry> {
  const timeOf = (entry: Entry) => ('at' in entry ? entry.at : entry.last_review);
  const both = new Map(one);
  for (const [name, entry] of other) {
    const known = both.get(name);
    if (!known || Date.parse(timeOf(known)) < Date.parse(timeOf(entry))) both.set(name, entry);
  }
  return both;
}
