import * as v from 'valibot';
import { storageKey } from '../../client/site.ts';
import type { Card } from '../deck.ts';
import type { Criterion } from './rubric.ts';

const score = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)));

/** What is written down about one question. */
const answerSchema = v.object({
  seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(1e6)),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  /** Numbers of the key points that were said. */
  ticked: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(20)),
  /** By criterion, 1 to 4. */
  scores: v.object({
    correctness: score,
    'failure thinking': score,
    operability: score,
    'trade-offs': score,
    communication: score,
  } satisfies Record<Criterion, typeof score>),
});

const recordSchema = v.object({
  version: v.literal(1),
  /** The query of the interview's link, which says what it is a record of. */
  link: v.string(),
  view: v.picklist(['candidate', 'interviewer']),
  /** The question that is asked, from 0. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  ended: v.boolean(),
  answers: v.array(answerSchema),
});

/** What one of the two has written down in an interview. */
export type MockRecord = v.InferOutput<typeof recordSchema>;
export type MockAnswer = v.InferOutput<typeof answerSchema>;

/** An interview that is being held. */
export interface Interview {
  cards: readonly Card[];
  record: MockRecord;
  minutes: number;
  title: string;
  /** Its link in full. */
  url: string;
}

const key = storageKey('practice mock');

/** A record with nothing in it yet. */
export const newRecord = (link: string, view: MockRecord['view'], count: number): MockRecord => ({
  version: 1,
  link,
  view,
  at: 0,
  ended: false,
  answers: Array.from({ length: count }, () => ({ seconds: 0, notes: '', ticked: [], scores: {} })),
});

/** The record of an interview that was begun in this tab and left; nothing when there is none that fits. */
export function readRecord(link: string, count: number): MockRecord | undefined {
  try {
    const read = v.safeParse(recordSchema, JSON.parse(sessionStorage.getItem(key) ?? 'null'));
    if (!read.success) return undefined;
    const { output } = read;
    const fits = output.link === link && output.answers.length === count && output.at < count;
    return fits ? output : undefined;
  } catch {
    // A blocked store, or one that somebody has edited.
    return undefined;
  }
}

/** Keeps a record for as long as the tab is there, so that reloading loses nothing. */
export function keepRecord(record: MockRecord): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(record));
  } catch {
    // A blocked store: the record lives as long as the page.
  }
}

/** Deletes the record of this tab. */
export const forgetRecord = (): void => sessionStorage.removeItem(key);
