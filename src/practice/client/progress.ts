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

/** A chapter that was read: the hash of each of its sections on that day; none when its tick was taken back. */
const readSchema = v.object({
  at: timestamp,
  sections: v.record(v.pipe(v.string(), v.maxLength(200)), v.pipe(v.string(), v.maxLength(64))),
});

/** A chapter that was read. */
export type ChapterRead = v.InferOutput<typeof readSchema>;

/** A task that was done, with the minutes that it took. */
const taskSchema = v.object({ at: timestamp, minutes: count });

type TaskDone = v.InferOutput<typeof taskSchema>;

/** What a reader has practised. */
export interface Progress {
  /** By the id of the card. */
  cards: ReadonlyMap<string, CardResult>;
  /** By the topic of the chapter, as "python/logging". */
  read: ReadonlyMap<string, ChapterRead>;
  /** By the slugs of the part and of the task, as "python/log-top-n". */
  tasks: ReadonlyMap<string, TaskDone>;
}

/** The progress of a reader who has done nothing yet. */
export const noProgress: Progress = { cards: new Map(), read: new Map(), tasks: new Map() };

/** The version of the format. Version 1 had only cards. */
const version = 2;

const entries = v.optional(v.record(v.string(), v.unknown()), {});
const fileSchema = v.object({
  version: v.number(),
  cards: v.record(v.string(), v.unknown()),
  read: entries,
  tasks: entries,
});
const slug = '[a-z0-9]+(?:-[a-z0-9]+)*';
const idPattern = new RegExp(`^${slug}$`);
const pathPattern = new RegExp(`^${slug}/${slug}$`);

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
  if (!file.success) return 'This is not progress of this guide.';
  const { cards, read, tasks } = file.output;
  if (file.output.version > version)
    return 'This was written by a newer version of the guide. Reload the page first.';
  if (![1, version].includes(file.output.version))
    return 'This is of a version that the guide never had.';
  let unread = 0;
  const validEntries = <Entry>(
    found: Record<string, unknown>,
    key: RegExp,
    schema: v.GenericSchema<unknown, Entry>,
  ) => {
    const entries = new Map<string, Entry>();
    for (const [name, entry] of Object.entries(found)) {
      const checked = v.safeParse(schema, entry);
      if (checked.success && key.test(name)) entries.set(name, checked.output);
      else unread += 1;
    }
    return entries;
  };
  const progress = {
    cards: validEntries(cards, idPattern, cardResultSchema),
    read: validEntries(read, pathPattern, readSchema),
    tasks: validEntries(tasks, pathPattern, taskSchema),
  };
  return { progress, unread };
}

/** Converts progress to the text that is stored and exported. */
export const progressText = ({ cards, read, tasks }: Progress): string =>
  JSON.stringify({
    version,
    cards: Object.fromEntries(cards),
    read: Object.fromEntries(read),
    tasks: Object.fromEntries(tasks),
  });

/** Merges two progresses; of a card, chapter or task in both, the later one counts. */
export function mergeProgress(one: Progress, other: Progress): Progress {
  return {
    cards: mergeEntries(one.cards, other.cards, (done) => done.last_review),
    read: mergeEntries(one.read, other.read, (read) => read.at),
    tasks: mergeEntries(one.tasks, other.tasks, (task) => task.at),
  };
}

function mergeEntries<Entry>(
  one: ReadonlyMap<string, Entry>,
  other: ReadonlyMap<string, Entry>,
  timeOf: (entry: Entry) => string,
): ReadonlyMap<string, Entry> {
  const both = new Map(one);
  for (const [name, entry] of other) {
    const known = both.get(name);
    if (!known || Date.parse(timeOf(known)) < Date.parse(timeOf(entry))) both.set(name, entry);
  }
  return both;
}
