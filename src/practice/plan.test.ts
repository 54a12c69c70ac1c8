import { describe, expect, test } from 'vitest';
import {
  makePlan,
  maxCardsPerChapter,
  maxMinutesPerDay,
  minutesPerCard,
  type PlanChapter,
  type PlanStep,
} from './plan.ts';

const chapter = (topic: string, minutes: number, cards: number): PlanChapter => ({
  topic,
  minutes,
  cards: Array.from({ length: cards }, (_, at) => ({
    id: `${topic}-${at}`,
    level: at % 2 === 0 ? 'mid' : 'senior',
  })),
});
const chapters = Array.from({ length: 12 }, (_, at) =>
  chapter(`c${at}`, 20 + ((at * 17) % 40), 4 + ((at * 5) % 12)),
);
const minutesOf = (steps: readonly PlanStep[]) =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0);
const cardsOf = (plan: readonly PlanStep[][]) => plan.flat().flatMap(({ cards }) => cards ?? []);

describe.each([7, 28])('a plan of %i days', (days) => {
  const plan = makePlan(chapters, days);
  test('has that many days of about the same length, none over the limit by more than a crumb', () => {
    expect(plan).toHaveLength(days);
    const mean = minutesOf(plan.flat()) / days;
    for (const steps of plan) {
      expect(Math.abs(minutesOf(steps) - mean)).toBeLessThanOrEqual(20);
      expect(minutesOf(steps)).toBeLessThanOrEqual(maxMinutesPerDay + 15);
    }
  });
  test('reads chapters in the order of the guide, each whole and before its cards', () => {
    const read = plan.flat().filter(({ cards }) => !cards);
    const order = [...new Set(read.map(({ topic }) => topic))];
    expect(order).toEqual(
      chapters.map(({ topic }) => topic).filter((topic) => order.includes(topic)),
    );
    for (const topic of order) {
      const steps = plan.flat().filter((step) => step.topic === topic);
      const kinds = steps.map(({ cards }) => (cards ? 'cards' : 'read'));
      expect(kinds).toEqual(kinds.toSorted().toReversed());
      const { minutes } = chapters.find((each) => each.topic === topic) ?? { minutes: 0 };
      expect(minutesOf(steps.filter(({ cards }) => !cards))).toBe(minutes);
    }
  });
  test('asks no card twice', () => {
    const asked = cardsOf(plan);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

test('a plan that has time for everything leaves nothing out', () => {
  expect(cardsOf(makePlan(chapters, 28))).toEqual(
    chapters.flatMap(({ cards }) => cards.map(({ id }) => id)),
  );
});

test('a plan that has not leaves out the chapter that is asked about least', () => {
  const rare = chapter('rare', 300, 1);
  const plan = makePlan([rare, chapter('often', 300, 40), chapter('more', 60, 20)], 7);
  expect(new Set(plan.flat().map(({ topic }) => topic))).toEqual(new Set(['often', 'more']));
});

test('a plan that has not asks the first cards of each chapter, so that more chapters fit', () => {
  const plan = makePlan(
    [chapter('one', 200, 60), chapter('two', 200, 50), chapter('three', 100, 40)],
    7,
  );
  expect(cardsOf(plan)).toEqual(
    ['one', 'two', 'three'].flatMap((topic) =>
      Array.from({ length: maxCardsPerChapter }, (_, at) => `${topic}-${at}`),
    ),
  );
});

test('an evening asks one card of each chapter in turn, until the time is up', () => {
  const [steps = []] = makePlan(chapters, 1);
  expect(minutesOf(steps)).toBe(maxMinutesPerDay);
  expect(cardsOf([steps])).toHaveLength(maxMinutesPerDay / minutesPerCard);
  const counts = steps.map(({ cards }) => cards?.length ?? 0);
  expect(counts).toHaveLength(chapters.length);
  expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
});

test('a level takes its own cards alone, and one without cards is only read', () => {
  const levelOf = new Map(chapters.flatMap(({ cards }) => cards.map((c) => [c.id, c.level])));
  const asked = cardsOf(makePlan(chapters, 28, 'senior'));
  expect(new Set(asked.map((id) => levelOf.get(id)))).toEqual(new Set(['senior']));
  expect(cardsOf(makePlan(chapters, 28, 'staff'))).toEqual([]);
  expect(makePlan([], 7)).toEqual(Array.from({ length: 7 }, () => []));
});
