import { storageKey } from '../../client/site.ts';
import { forgetRecord } from './mock-record.ts';
import { merged, noProgress, type Progress, parseProgress, progressText } from './progress.ts';

const key = storageKey('practice progress');
/** What could not be read, kept as it was, until its owner deletes everything. */
const asideKey = storageKey('practice progress unread');
const planKey = storageKey('practice plan begun');

/** What is kept in this browser. */
export interface Kept {
  progress: Progress;
  /** What is wrong, as a sentence for the reader. */
  fault?: string;
  /** What could not be read, as it was found. */
  aside?: string;
  /** False when nothing may be written: the store is blocked, or belongs to a newer version. */
  writable: boolean;
}

/** Reads what is kept; a damaged or blocked store is told, and loses nothing. */
export function readKept(): Kept {
  try {
    const text = localStorage.getItem(key);
    const before = localStorage.getItem(asideKey) ?? undefined;
    if (text === null) return { progress: noProgress, writable: true, ...(before && told(before)) };
    const read = parseProgress(text);
    if (typeof read !== 'string' && read.unread === 0)
      return { progress: read.progress, writable: true, ...(before && told(before)) };
    if (typeof read === 'string' && read.includes('newer'))
      return {
        progress: noProgress,
        fault: `Your progress cannot be read. ${read}`,
        aside: text,
        writable: false,
      };
    localStorage.setItem(asideKey, text);
    const progress = typeof read === 'string' ? noProgress : read.progress;
    localStorage.setItem(key, progressText(progress));
    return { progress, writable: true, ...told(text) };
  } catch {
    return {
      progress: noProgress,
      fault: 'This browser keeps nothing for this site, so your progress ends with this page.',
      writable: false,
    };
  }
}

const told = (aside: string) => ({
  fault:
    'A part of your progress is damaged and could not be read. It was put aside, and can be saved as a file.',
  aside,
});

/**
 * Adds to what is kept, with what another tab may have added in the meantime.
 * @returns all that is kept now; where nothing can be written, what was given
 */
export function keep(added: Partial<Progress>): Kept {
  const kept = readKept();
  const progress = merged(kept.progress, { ...noProgress, ...added });
  if (!kept.writable) return { ...kept, progress };
  try {
    localStorage.setItem(key, progressText(progress));
    return { ...kept, progress };
  } catch {
    const fault =
      'The browser has no room left for your progress. Export it before you leave this page.';
    return { ...kept, progress, fault, writable: false };
  }
}

/** The day on which the reader began a study plan, as "2026-11-30"; empty when none was begun. */
export function planBegun(): string {
  try {
    const day = localStorage.getItem(planKey) ?? '';
    return Number.isNaN(Date.parse(day)) ? '' : day;
  } catch {
    return '';
  }
}

/** Keeps the day on which the reader begins a study plan. */
export function beginPlan(day: string): void {
  try {
    localStorage.setItem(planKey, day);
  } catch {
    // A blocked store is told where progress is read.
  }
}

/** Deletes everything that practice keeps in this browser. */
export function deleteKept(): void {
  try {
    for (const each of [key, asideKey, planKey]) localStorage.removeItem(each);
    forgetRecord();
  } catch {
    // A blocked store holds nothing.
  }
}
