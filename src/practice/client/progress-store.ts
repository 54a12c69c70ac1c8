import { storageKey } from '../../client/site.ts';
import { forgetRecord } from './mock-record.ts';
import { merged, noProgress, type Progress, parseProgress, progressText } from './progress.ts';

const key = storageKey('practice progress');
/** Key for a damaged text, which is stored unchanged until the reader deletes all progress. */
const asideKey = storageKey('practice progress unread');
const planKey = storageKey('practice plan begun');

/** The progress in this browser's storage, and the condition of that storage. */
export interface Kept {
  progress: Progress;
  /** Message for the reader when something is wrong with the storage. */
  fault?: string;
  /** The text that could not be read, unchanged. */
  aside?: string;
  /** False when nothing may be written: storage is blocked, or its data is of a newer version of the site. */
  writable: boolean;
}

/** Reads the progress from storage. Damaged data is moved to another key, so that nothing is lost, and reported. */
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
 * Merges progress into storage, which another tab may have changed meanwhile.
 * @returns the merged progress, also when it could not be written; then with a message in `fault`
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

/** Stores the day on which the reader begins a study plan. */
export function beginPlan(day: string): void {
  try {
    localStorage.setItem(planKey, day);
  } catch {
    // readKept() reports that storage is blocked.
  }
}

/** Deletes all data of the practice pages from this browser. */
export function deleteKept(): void {
  try {
    for (const each of [key, asideKey, planKey]) localStorage.removeItem(each);
    forgetRecord();
  } catch {
    // Storage is blocked, so it has no data.
  }
}
