import { queryOf } from './query.ts';
import { maxSeedLength, newSeed } from './shuffle.ts';

/** The settings of a mock interview, which its link contains. */
export interface MockSettings {
  /** Empty for all levels. */
  level: string;
  /** Slug of a part; empty for all of them. */
  part: string;
  minutes: number;
  seed: string;
}

/** Minimum and maximum length of an interview in minutes. */
const minMinutes = 5;
const maxMinutes = 180;

const slugPattern = /^[a-z0-9-]{0,40}$/;

/**
 * Reads the query of a mock interview's link.
 * @returns the settings; a message for the reader when they are invalid; undefined when the query has none
 */
export function parseMockQuery(query: string): MockSettings | string | undefined {
  const parameters = new URLSearchParams(query);
  if (!['level', 'minutes', 'seed'].some((name) => parameters.has(name))) return undefined;
  const level = parameters.get('level') ?? '';
  const part = parameters.get('part') ?? '';
  const minutes = parameters.get('minutes') || '45';
  const seed = parameters.get('seed') || newSeed();
  if (!slugPattern.test(level) || !slugPattern.test(part) || seed.length > maxSeedLength)
    return 'This link is damaged: a part of it was lost or changed on its way. Ask for it again, or make a new one below.';
  if (!/^\d{1,3}$/.test(minutes) || Number(minutes) < minMinutes || Number(minutes) > maxMinutes)
    return `A mock interview takes ${minMinutes} to ${maxMinutes} minutes, and this link asks for “${minutes.slice(0, 20)}”. Make a new one below.`;
  return { level, part, minutes: Number(minutes), seed };
}

/** The query string of the link to an interview. */
export const mockQuery = ({ level, part, minutes, seed }: MockSettings): string =>
  queryOf({ level, part, minutes: String(minutes), seed });
