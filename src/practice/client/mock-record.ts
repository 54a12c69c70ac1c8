import * as v from 'valibot';
import { storageKey } from '../../client/site.ts';
import type { Card } from '../deck.ts';
import type { Criterion } from './rubric.ts';

const score = v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(4)));

const answerSchema = v.object({
  seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(1e6)),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  /** Indexes of the key points that the candidate mentioned. */
  ticked: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(20)),
  /** Score of 1 to 4 for each criterion; absent while it is not set. */
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
  /** Query string of the interview's link, which identifies the interview. */
  link: v.string(),
  view: v.picklist(['candidate', 'interviewer']),
  /** Index of the current question. */
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  ended: v.boolean(),
  answers: v.array(answerSchema),
});

/** The notes of one of the two people on an interview, and how far it has come. */
export type MockRecord = v.InferOutput<typeof recordSchema>;
/** The notes on one question of an interview. */
export type MockAnswer = v.InferOutput<typeof answerSchema>;

/** A running interview. */
export interface Interview {
  cards: readonly Card[];
  record: MockRecord;
  minutes: number;
  title: string;
  /** Full address of its link. */
  url: string;
}

const recordKey = storageKey('practice mock');

/** An empty record for an interview of `count` questions. */
export const newRecord = (link: string, view: MockRecord['view'], count: number): MockRecord => ({
  version: 1,
  link,
  view,
  at: 0,
  ended: false,
  answers: Array.from({ length: count }, () => ({ seconds: 0, notes: '', ticked: [], scores: {} })),
});

/** The stored record of an interview that was started in this tab; undefined when there is none for this link. */
export function readRecord(link: string, count: number): MockRecord | undefined {
  try {
    const read = v.safeParse(recordSchema, JSON.parse(sessionStorage.getItem(recordKey) ?? 'null'));
    if (!read.success) return undefined;
    const { output } = read;
    const fits = output.link === link && output.answers.length === count && output.at < count;
    return fits ? output : undefined;
  } catch {
    // Storage is blocked, or its content was edited.
    return undefined;
  }
}

/** Stores a record in the session of this tab, so that reloading the page loses nothing. */
export function storeRecord(record: MockRecord): void {
  try {
    sessionStorage.setItem(recordKey, JSON.stringify(record));
  } catch {
    // Storage is blocked: the record lasts as long as the page.
  }
}

/** Deletes the record of this tab. */
export const deleteRecord = (): void => sessionStorage.removeItem(recordKey);
