import type { levels } from '../series/levels.ts';

/** Days that a plan may have. */
export const lengths = [1, 7, 28] as const;

/** Minutes of a day, at most: what fits beside a job. */
export const mostMinutes = 90;

/** Minutes for a card: to say the answer, tick its key points, and read the section behind what was missed. */
export const cardMinutes = 3;

/** Minutes that are not worth a day of their own. */
const crumb = 10;

/** What a plan is made of: a chapter, with its cards in the order of the guide. */
export interface PlanChapter {
  topic: string;
  minutes: number;
  cards: { id: string; level: (typeof levels)[number] }[];
}

/** What to do on a day: read a chapter, or a stretch of it, or answer cards. */
export interface Step {
  topic: string;
  minutes: number;
  /** Cards to answer; absent for reading. */
  cards?: string[];
  /** Minutes of the same that were spent on days before. */
  before?: number;
}

/**
 * A study plan, a list of steps for each day.
 *
 * One evening is too short for reading whole chapters: it asks cards, one of each chapter in turn, until
 * the time is up. Longer plans read whole chapters in the order of the guide, each before its cards. What
 * does not fit into the days is left out: first the chapter with the fewest cards for its minutes.
 * @param days one of the lengths
 * @param level only cards of that level; all without it
 */
export function planOf(
  chapters: readonly PlanChapter[],
  days: number,
  level?: (typeof levels)[number],
): Step[][] {
  const asked = chapters.map(({ topic, minutes, cards }) => ({
    topic,
    minutes,
    cards: cards.filter((card) => !level || card.level === level).map(({ id }) => id),
  }));
  if (days === 1) return [evening(asked)];
  return spread(fitting(asked, days * mostMinutes).flatMap(stepsOf), days);
}

type Asked = Pick<Step, 'topic' | 'minutes'> & { cards: string[] };

const whole = ({ minutes, cards }: Asked): number => minutes + cards.length * cardMinutes;

function evening(chapters: readonly Asked[]): Step[] {
  const most = Math.floor(mostMinutes / cardMinutes);
  const turns = Math.max(0, ...chapters.map(({ cards }) => cards.length));
  const drawn = Array.from({ length: turns }, (_, turn) =>
    chapters.flatMap(({ topic, cards }) => (cards[turn] ? [{ topic, id: cards[turn] }] : [])),
  ).flat();
  const byTopic = Map.groupBy(drawn.slice(0, most), ({ topic }) => topic);
  return [...byTopic].map(([topic, some]) => ({
    topic,
    minutes: some.length * cardMinutes,
    cards: some.map(({ id }) => id),
  }));
}

function fitting(chapters: readonly Asked[], most: number): Asked[] {
  const byWorth = chapters.toSorted(
    (a, b) => b.cards.length / whole(b) - a.cards.length / whole(a),
  );
  const chosen = new Set<Asked>();
  let left = most;
  for (const chapter of byWorth) {
    if (whole(chapter) > left) continue;
    chosen.add(chapter);
    left -= whole(chapter);
  }
  return chapters.filter((chapter) => chosen.has(chapter));
}

const stepsOf = ({ topic, minutes, cards }: Asked): Step[] => [
  { topic, minutes },
  ...(cards.length > 0 ? [{ topic, minutes: cards.length * cardMinutes, cards }] : []),
];

/** Lays steps out over days of about the same length; long ones go on the next day. */
function spread(steps: readonly Step[], days: number): Step[][] {
  const total = steps.reduce((sum, { minutes }) => sum + minutes, 0);
  const plan: Step[][] = Array.from({ length: days }, () => []);
  let passed = 0;
  for (const step of steps) {
    let begun = 0;
    while (begun < step.minutes) {
      // A day that has only crumbs left is over.
      const day = Math.min(days - 1, Math.floor(((passed + crumb / 2) * days) / total));
      const room = Math.round((total * (day + 1)) / days - passed);
      const left = step.minutes - begun;
      const taken = day === days - 1 || left < room + crumb ? left : roundedTo(step, room);
      plan[day]?.push(piece(step, begun, taken));
      begun += taken;
      passed += taken;
    }
  }
  return plan;
}

const roundedTo = ({ cards }: Step, minutes: number): number =>
  cards ? Math.max(1, Math.round(minutes / cardMinutes)) * cardMinutes : Math.max(1, minutes);

function piece(step: Step, begun: number, minutes: number): Step {
  const part = { ...step, minutes, ...(begun > 0 && { before: begun }) };
  if (!step.cards) return part;
  const first = begun / cardMinutes;
  return { ...part, cards: step.cards.slice(first, first + minutes / cardMinutes) };
}
