import { describe, expect, test } from 'vitest';
import { testCard } from '../../testing/practice-cards.ts';
import { tallyKeyPoints } from './gaps.ts';
import {
  type CardResult,
  mergeProgress,
  noProgress,
  type Progress,
  parseProgress,
  progressText,
} from './progress.ts';
import { dueToday, resultAfterAnswer } from './schedule.ts';

const now = new Date(2026, 10, 29, 12);
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const card = testCard('zombie');
const kept = (id: string, done: CardResult): Progress => ({
  ...noProgress,
  cards: new Map([[id, done]]),
});
const all = (...some: Progress[]): Progress => ({
  ...noProgress,
  cards: new Map(some.flatMap(({ cards }) => [...cards])),
});
const afterAll = resultAfterAnswer(card, undefined, 4, now);
const afterNone = resultAfterAnswer(card, undefined, 0, now);

describe('the schedule', () => {
  test('brings a missed card back today, one that was known later', () => {
    expect(dueToday([card], kept('zombie', afterNone), now)).toEqual([card]);
    expect(dueToday([card], kept('zombie', afterAll), now)).toEqual([]);
    expect(dueToday([card], kept('zombie', afterAll), hours(24 * 30))).toEqual([card]);
  });
  test('waits longer after each time that a card was known', () => {
    const second = resultAfterAnswer(card, afterAll, 4, new Date(afterAll.due));
    const wait = ({ due, last_review }: CardResult) => Date.parse(due) - Date.parse(last_review);
    expect(wait(second)).toBeGreaterThan(wait(afterAll));
  });
  test('has a card that was changed since due again', () => {
    expect(dueToday([{ ...card, hash: 'h2' }], kept('zombie', afterAll), now)).toHaveLength(1);
  });
  test('asks no card that was never answered', () =>
    expect(dueToday([card], noProgress, now)).toEqual([]));
});

describe('progress as a text', () => {
  const progress = kept('zombie', afterNone);
  test('is read as it was written', () => {
    expect(parseProgress(progressText(progress))).toEqual({ progress, unread: 0 });
  });
  test('holds chapters and tasks beside cards, and reads a file from before them', () => {
    const [at, hash] = [now.toISOString(), 'h1'];
    const whole = {
      ...progress,
      read: new Map([['one/first', { at, sections: { zombie: hash } }]]),
      tasks: new Map([['one/count', { at, minutes: 12 }]]),
    };
    expect(parseProgress(progressText(whole))).toEqual({ progress: whole, unread: 0 });
    const before = JSON.stringify({ version: 1, cards: Object.fromEntries(progress.cards) });
    expect(parseProgress(before)).toEqual({ progress, unread: 0 });
    const damaged = `{"version":2,"cards":{},"read":{"one/first":{"at":"x"},"<b>":1},"tasks":{"one/count":1}}`;
    expect(parseProgress(damaged)).toEqual({ progress: noProgress, unread: 3 });
  });
  test.each([
    ['is no JSON', '{', 'damaged'],
    ['is foreign', '{"bookmarks":[]}', 'not progress of this guide'],
    ['is of a newer version', '{"version":3,"cards":{}}', 'newer version'],
    ['is of no version', '{"version":0,"cards":{}}', 'never had'],
    ['is huge', ' '.repeat(9e6), 'larger'],
  ])('that %s is refused in a sentence', (_, text, said) => {
    expect(parseProgress(text)).toEqual(expect.stringContaining(said));
  });
  test('with damaged entries gives the others, and counts what it cannot read', () => {
    const text = `{"version":1,"cards":{"__proto__":{"said":1},"bad":{"due":"<script>"},"<b>":${JSON.stringify(afterAll)},"zombie":${JSON.stringify(afterAll)}}}`;
    expect(parseProgress(text)).toMatchObject({ progress: kept('zombie', afterAll) });
    expect(({} as { said?: number }).said).toBeUndefined();
  });
});

test('two progresses are merged by what was answered last', () => {
  const later = resultAfterAnswer(card, afterNone, 4, hours(1));
  const [one, other] = [kept('zombie', later), all(kept('zombie', afterNone), kept('x', afterAll))];
  const both = all(kept('zombie', later), kept('x', afterAll));
  expect(mergeProgress(one, other)).toEqual(both);
  expect(mergeProgress(other, one)).toEqual(both);
});

test('a tick that was taken back later wins over the tick', () => {
  const tick = (at: Date, sections: Record<string, string>): Progress => ({
    ...noProgress,
    read: new Map([['one/first', { at: at.toISOString(), sections }]]),
  });
  const [ticked, back] = [tick(now, { zombie: 'h1' }), tick(hours(1), {})];
  expect(mergeProgress(ticked, back)).toEqual(back);
  expect(mergeProgress(back, ticked)).toEqual(back);
});

test('gaps are counted by topic and level, of answered cards alone', () => {
  const cards = [card, testCard('two'), testCard('three', { level: 'staff' })];
  const progress = all(kept('zombie', afterNone), kept('two', afterAll));
  expect(tallyKeyPoints(cards, progress)).toEqual(
    new Map([['one/first', new Map([['mid', { said: 4, points: 8 }]])]]),
  );
});
