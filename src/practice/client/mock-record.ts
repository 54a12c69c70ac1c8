import * as v from 'valibot';
import { readStored, storageKey, store } from '../../client/site.ts';
import type { Card } from '../deck.ts';
import { criteria } from '../rubric.ts';

const answerSchema = v.object({
  seconds: v.pipe(v.number(), v.minValue(0), v.maxValue(1e6)),
  notes: v.pipe(v.string(), v.maxLength(20_000)),
  /** Indexes of the key points that the candidate mentioned. */
  ticked: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(20)),
  /** Score of 1 to 4 for each criterion; absent while it is not set. */
  scores: v.record(v.picklist(criteria), v.picklist([1, 2, 3, 4])),
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
type MockAnswer = v.InferOutput<typeof answerSchema>;

/** A question of an interview, with what was recorded for it. */
export interface MockQuestion {
  card: Card;
  answer: MockAnswer;
}

/** A running interview. */
export interface Interview {
  questions: readonly MockQuestion[];
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

/** The questions of an interview, each with its answer in the record. */
export const questionsOf = (cards: readonly Card[], { answers }: MockRecord): MockQuestion[] =>
  cards.flatMap((card, index) => {
    const answer = answers[index];
    return answer ? [{ card, answer }] : [];
  });

/** The stored record of an interview that was started in this tab; undefined when there is none for this link. */
export function readRecord(link: string, count: number): MockRecord | undefined {
  const { success, output } = v.safeParse(recordSchema, readStored(recordKey, 'sessionStorage'));
  const fits =
    success && output.link === link && output.answers.length === count && output.at < count;
  return fits ? output : undefined;
}

/** Stores a record in the session of this tab, so that reloading the page loses nothing. */
export const storeRecord = (record: MockRecord): boolean =>
  store(recordKey, record, 'sessionStorage');

/** Deletes the record of this tab. */
export const deleteRecord = (): void => sessionStorage.removeItem(recordKey);
