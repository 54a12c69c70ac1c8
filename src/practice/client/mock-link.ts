import { newSeed, seedLength } from './shuffle.ts';

/** The settings of a mock interview, which its link contains. */
export interface MockPlan {
  /** Empty for all levels. */
  level: string;
  /** Slug of a part; empty for all of them. */
  part: string;
  minutes: number;
  seed: string;
}

/** Minimum and maximum length of an interview in minutes. */
export const shortest = 5;
export const longest = 180;

const words = /^[a-z0-9-]{0,40}$/;

/**
 * Reads the query of a mock interview's link.
 * @returns the settings; a message for the reader when they are invalid; undefined when the query has none
 */
export function readMock(query: string): MockPlan | string | undefined {
  const said = new URLSearchParams(query);
  if (!['level', 'minutes', 'seed'].some((name) => said.has(name))) return undefined;
  const level = said.get('level') ?? '';
  const part = said.get('part') ?? '';
  const minutes = said.get('minutes') || '45';
  const seed = said.get('seed') || newSeed();
  if (!words.test(level) || !words.test(part) || seed.length > seedLength)
    return 'This link is damaged: a part of it was lost or changed on its way. Ask for it again, or make a new one below.';
  if (!/^\d{1,3}$/.test(minutes) || Number(minutes) < shortest || Number(minutes) > longest)
    return `A mock interview takes ${shortest} to ${longest} minutes, and this link asks for “${minutes.slice(0, 20)}”. Make a new one below.`;
  return { level, part, minutes: Number(minutes), seed };
}

/** The query string of the link to an interview. */
export function mockQuery({ level, part, minutes, seed }: MockPlan): string {
  const query = new URLSearchParams({
    ...(level && { level }),
    ...(part && { part }),
    minutes: String(minutes),
    seed,
  });
  return `?${query}`;
}
