import { storageKey } from '../../client/site.ts';
import { forgetRecord } from './mock-record.ts';
import { type Done, merged, type Progress, parseProgress, progressText } from './progress.ts';

const key = storageKey('practice progress');
/** Key for a damaged text, which is stored unchanged until the reader deletes all progress. */
const asideKey = storageKey('practice progress unread');

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
  const none: Progress = new Map();
  try {
    const text = localStorage.getItem(key);
    const before = localStorage.getItem(asideKey) ?? undefined;
    if (text === null) return { progress: none, writable: true, ...(before && told(before)) };
    const read = parseProgress(text);
    if (typeof read !== 'string' && read.unread === 0)
      return { progress: read.progress, writable: true, ...(before && told(before)) };
    if (typeof read === 'string' && read.includes('newer'))
      return {
        progress: none,
        fault: `Your progress cannot be read. ${read}`,
        aside: text,
        writable: false,
      };
    localStorage.setItem(asideKey, text);
    const progress = typeof read === 'string' ? none : read.progress;
    localStorage.setItem(key, progressText(progress));
    return { progress, writable: true, ...told(text) };
  } catch {
    return {
      progress: none,
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
export function keep(added: Progress): Kept {
  const kept = readKept();
  const progress = merged(kept.progress, added);
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

/** Stores the result of one card. */
export const keepCard = (id: string, done: Done): Kept => keep(new Map([[id, done]]));

/** Deletes all data of the practice pages from this browser. */
export function deleteKept(): void {
  try {
    for (const each of [key, asideKey]) localStorage.removeItem(each);
    forgetRecord();
  } catch {
    // Storage is blocked, so it has no data.
  }
}
