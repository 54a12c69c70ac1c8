import type { levels } from '../series/levels.ts';

/** The possible lengths of a plan in days. */
export const planLengths = [1, 7, 28] as const;

/** Maximum minutes of study on a day, beside a job. */
export const maxMinutesPerDay = 90;

/** Minutes for a card: to say the answer, tick the key points, and read the section about those that were missed. */
export const minutesPerCard = 3;

/** Maximum cards in a plan of one day, which has nothing else. */
export const maxCardsOfOneDay = Math.floor(maxMinutesPerDay / minutesPerCard);

/** Maximum cards of a chapter in a plan that has no time for all of them. */
export const maxCardsPerChapter = 6;

/** Minimum minutes of a step; a shorter rest is not put on another day. */
const minStepMinutes = 10;

/** A chapter from which plans are made: its reading time, and its cards in the order of the guide. */
export interface PlanChapter {
  topic: string;
  minutes: number;
  cards: { id: string; level: (typeof levels)[number] }[];
}

/** Ids of the cards of a level; of all cards when it is absent. */
export const cardsOfLevel = (
  cards: PlanChapter['cards'],
  level?: (typeof levels)[number],
): string[] => cards.filter((card) => !level || card.level === level).map(({ id }) => id);

/** A step of a day: reading a chapter or a portion of it, or answering cards. */
export interface PlanStep {
  topic: string;
  minutes: number;
  /** Cards to answer; absent for reading. */
  cards?: string[];
  /** Minutes of the same reading or cards on the days before; absent for 0. */
  minutesBefore?: number;
}

/**
 * Makes a study plan: a list of steps for each day.
 *
 * A plan of one day has only cards, one of each chapter in turn, because an evening is too short for whole chapters.
 * Longer plans have whole chapters in the order of the guide, each before its cards. When the time does not suffice for
 * all, each chapter has its first cards only, and the chapters with the fewest cards per minute are left out.
 * @param days one of `planLengths`
 * @param level of the cards; all levels when it is absent
 */
export function makePlan(
  chapters: readonly PlanChapter[],
  days: number,
  level?: (typeof levels)[number],
): PlanStep[][] {
  const chapterWork = chapters.map(({ topic, minutes, cards }) => ({
    topic,
    minutes,
    cards: cardsOfLevel(cards, level),
  }));
  if (days === 1) return [oneDayPlan(chapterWork)];
  return spreadOverDays(
    chaptersThatFit(chapterWork, days * maxMinutesPerDay).flatMap(stepsOf),
    days,
  );
}

type ChapterWork = Pick<PlanStep, 'topic' | 'minutes'> & { cards: string[] };

const totalMinutes = ({ minutes, cards }: ChapterWork): number =>
  minutes + cards.length * minutesPerCard;

function oneDayPlan(chapters: readonly ChapterWork[]): PlanStep[] {
  const rounds = Math.max(0, ...chapters.map(({ cards }) => cards.length));
  const cardsInTurn = Array.from({ length: rounds }, (_, turn) =>
    chapters.flatMap(({ topic, cards }) => (cards[turn] ? [{ topic, id: cards[turn] }] : [])),
  ).flat();
  const byTopic = Map.groupBy(cardsInTurn.slice(0, maxCardsOfOneDay), ({ topic }) => topic);
  return [...byTopic].map(([topic, topicCards]) => ({
    topic,
    minutes: topicCards.length * minutesPerCard,
    cards: topicCards.map(({ id }) => id),
  }));
}

function chaptersThatFit(chapters: readonly ChapterWork[], maxMinutes: number): ChapterWork[] {
  let minutesLeft = maxMinutes;
  if (chapters.reduce((sum, chapter) => sum + totalMinutes(chapter), 0) <= minutesLeft)
    return [...chapters];
  const shortened = chapters.map((chapter) => {
    const short = { ...chapter, cards: chapter.cards.slice(0, maxCardsPerChapter) };
    return { short, worth: chapter.cards.length / totalMinutes(short) };
  });
  const chosen = new Set<ChapterWork>();
  for (const { short } of shortened.toSorted((a, b) => b.worth - a.worth)) {
    if (totalMinutes(short) > minutesLeft) continue;
    chosen.add(short);
    minutesLeft -= totalMinutes(short);
  }
  return shortened.map(({ short }) => short).filter((short) => chosen.has(short));
}

const stepsOf = ({ topic, minutes, cards }: ChapterWork): PlanStep[] => [
  { topic, minutes },
  ...(cards.length > 0 ? [{ topic, minutes: cards.length * minutesPerCard, cards }] : []),
];

/** Distributes steps over days of about the same length; a long step continues on the next day. */
function spreadOverDays(steps: readonly PlanStep[], days: number): PlanStep[][] {
  const total = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const plan: PlanStep[][] = Array.from({ length: days }, () => []);
  let minutesPassed = 0;
  for (const step of steps) {
    let minutesDone = 0;
    while (minutesDone < step.minutes) {
      // A day with less than half of the minimum left is full.
      const day = Math.min(
        days - 1,
        Math.floor(((minutesPassed + minStepMinutes / 2) * days) / total),
      );
      const room = Math.round((total * (day + 1)) / days - minutesPassed);
      const minutesLeft = step.minutes - minutesDone;
      const taken =
        day === days - 1 || minutesLeft < room + minStepMinutes
          ? minutesLeft
          : roundMinutes(step, room);
      plan[day]?.push(sliceStep(step, minutesDone, taken));
      minutesDone += taken;
      minutesPassed += taken;
    }
  }
  return plan;
}

/** Rounds minutes to the time of whole cards, at least one, if a step has cards; else returns at least one minute. */
const roundMinutes = ({ cards }: PlanStep, minutes: number): number =>
  cards ? Math.max(1, Math.round(minutes / minutesPerCard)) * minutesPerCard : Math.max(1, minutes);

function sliceStep(step: PlanStep, minutesDone: number, minutes: number): PlanStep {
  const part = { ...step, minutes, ...(minutesDone > 0 && { minutesBefore: minutesDone }) };
  if (!step.cards) return part;
  const first = minutesDone / minutesPerCard;
  return { ...part, cards: step.cards.slice(first, first + minutes / minutesPerCard) };
}
