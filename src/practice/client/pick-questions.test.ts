import { describe, expect, test } from 'vitest';
import { testCard } from '../../testing/practice-cards.ts';
import { type MockSettings, mockQuery, parseMockQuery } from './mock-link.ts';
import { pickQuestions } from './pick-questions.ts';

const kinds = ['concept', 'scenario', 'script', 'debug', 'behavioural'] as const;
const cards = Array.from({ length: 200 }, (_, index) =>
  testCard(`card-${index}`, {
    // One kind and one topic have most of the cards.
    kind: index < 120 ? 'concept' : (kinds[index % 5] ?? 'concept'),
    topic: index % 3 === 0 ? `one/${index % 7}` : 'one/large',
    level: index % 2 === 0 ? 'mid' : 'senior',
  }),
);
const plan: MockSettings = { level: '', part: '', minutes: 60, seed: 'abc' };
const ids = (plan: MockSettings, from = cards) =>
  pickQuestions({ cards: from }, plan).map(({ id }) => id);

describe('the questions of a seed', () => {
  test('are the same for both, in the same order', () => {
    expect(ids(plan, cards.toReversed())).toEqual(ids(plan));
    expect(ids({ ...plan, seed: 'abd' })).not.toEqual(ids(plan));
  });

  test('have kinds and topics in balance, however the cards are spread', () => {
    const picked = pickQuestions({ cards }, plan);
    const counts = [...Map.groupBy(picked, ({ kind }) => kind).values()].map(
      ({ length }) => length,
    );
    expect(counts.length).toBe(kinds.length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    const large = picked.filter(({ topic }) => topic === 'one/large').length;
    expect(large).toBeLessThanOrEqual(picked.length / 2);
  });

  test('are of the level that was asked for, each once', () => {
    const picked = pickQuestions({ cards }, { ...plan, level: 'senior', minutes: 180 });
    expect(new Set(picked.map(({ level }) => level))).toEqual(new Set(['senior']));
    expect(new Set(picked).size).toBe(picked.length);
  });

  test('grow with the time, and one is asked in the shortest', () => {
    expect(ids({ ...plan, minutes: 5 })).toHaveLength(1);
    expect(ids({ ...plan, minutes: 90 }).length).toBeGreaterThan(
      ids({ ...plan, minutes: 30 }).length,
    );
  });

  test('are none where the guide has none', () =>
    expect(ids({ ...plan, part: 'nine' })).toEqual([]));
});

describe('the link of an interview', () => {
  test('is read as it was written', () => {
    const whole = { level: 'mid', part: 'one', minutes: 30, seed: 'a b&c' };
    expect(parseMockQuery(mockQuery(whole))).toEqual(whole);
  });
  test.each([
    ['?minutes=0', '5 to 180'],
    ['?minutes=1e3', '5 to 180'],
    ['?minutes=9999999', '5 to 180'],
    ['?level=%3Cimg%3E&seed=a', 'damaged'],
    [`?seed=${'a'.repeat(10_000)}`, 'damaged'],
  ])('%s is told what is wrong with it', (query, said) => {
    expect(parseMockQuery(query)).toEqual(expect.stringContaining(said));
  });
  test('that says nothing is none', () => expect(parseMockQuery('?from=mail')).toBeUndefined());
});
