import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Built, buildAlone, buildTogether, siteOf } from './build-cases.ts';
import { makeCase } from './case.ts';
import { checkCases } from './check-cases.ts';
import type { Outcome } from './outcome.ts';
import { Random } from './random.ts';

/** How far a run goes. */
export interface Depth {
  /** How many cases that passed the check are built together, at most. */
  together: number;
  /** How many of those that cannot be built together are built alone, at most. */
  alone: number;
}

/** What a run of the fuzzer found. */
export interface Report {
  seed: number;
  outcomes: Outcome[];
  together: Built;
  alone: Built;
  /** Cases that passed the check and were not built. */
  unbuilt: number;
  /** Cases that broke the promise: what was done, how to do it again, and what came of it. */
  wrong: string[];
}

/** How many parts one build holds at most. */
const batch = 150;

/**
 * Damages a sound series and looks at what comes of it: each case must be refused with a file and a line,
 * or build to a site with all its pages.
 * @param numbers of the cases of that seed
 */
export async function fuzz(
  seed: number,
  numbers: readonly number[],
  depth: Depth,
): Promise<Report> {
  // Beyond the project: a copy may hold a link to anywhere, and tools that look through it would follow.
  const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  try {
    const outcomes = await checkCases(folder, seed, numbers);
    const passed = shuffled(
      outcomes.filter(({ is }) => is === 'passed'),
      seed,
    );
    const numbersOf = (partOnly: boolean, most: number) =>
      passed
        .filter((each) => each.partOnly === partOnly)
        .map(({ number }) => number)
        .slice(0, most);
    const side = numbersOf(true, depth.together);
    const batches = Array.from({ length: Math.ceil(side.length / batch) }, (_, index) =>
      buildTogether(folder, seed, side.slice(index * batch, (index + 1) * batch)),
    );
    const together = sum(batches);
    const alone = buildAlone(folder, seed, numbersOf(false, depth.alone));
    const built = [together, alone].flatMap(({ sound, refused, wrong }) => [
      ...sound,
      ...refused,
      ...wrong,
    ]);
    const checked = outcomes.flatMap((each) => (each.is === 'wrong' ? [each] : []));
    const wrong = [...checked, ...together.wrong, ...alone.wrong];
    const named = wrong.map(({ number, why }) => {
      const { damages } = makeCase(join(folder, 'series'), seed, number);
      return `case ${number}: ${damages.join(', then ')}; replay with: node src/testing/fuzz/run.ts ${seed} 1 ${number}\n${why}`;
    });
    return { seed, outcomes, together, alone, unbuilt: passed.length - built.length, wrong: named };
  } finally {
    for (const each of [folder, siteOf(folder)]) rmSync(each, { recursive: true, force: true });
  }
}

/** The report in words: what was checked, refused and built, what was not, and how to replay a failure. */
export function summary({ seed, outcomes, together, alone, unbuilt, wrong }: Report): string {
  const refused = outcomes.flatMap((each) => (each.is === 'refused' ? [each.codes] : []));
  const counts = Map.groupBy(refused.flat(), (code) => code);
  const codes = [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([code, { length }]) => `${code} ${length}`);
  const late = together.refused.length + alone.refused.length;
  const passed = outcomes.filter(({ is }) => is === 'passed').length;
  return [
    `seed ${seed}: ${outcomes.length} damaged copies of a series checked`,
    `${refused.length} refused with file and line, by code (a copy may have several): ${codes.join(', ')}`,
    `${passed} passed the check`,
    `${together.sound.length} of them built side by side and ${alone.sound.length} alone, all pages there (${together.builds + alone.builds} builds)`,
    `${late} of them refused with file and line after rendering`,
    `${unbuilt} of them not built`,
    `${wrong.length} broke the promise`,
    ...wrong,
  ].join('\n');
}

/** The same for the same seed, so that a sample is repeatable too. */
function shuffled<T extends { number: number }>(items: readonly T[], seed: number): T[] {
  const key = ({ number }: T) => new Random(`${seed}/order/${number}`).next();
  return items.toSorted((a, b) => key(a) - key(b));
}

function sum(all: readonly Built[]): Built {
  return {
    sound: all.flatMap(({ sound }) => sound),
    refused: all.flatMap(({ refused }) => refused),
    wrong: all.flatMap(({ wrong }) => wrong),
    builds: all.reduce((count, { builds }) => count + builds, 0),
  };
}
