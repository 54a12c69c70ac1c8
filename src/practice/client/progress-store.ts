import { storageKey } from '../../client/site.ts';
import { deleteRecord } from './mock-record.ts';
import {
  mergeProgress,
  noProgress,
  type Progress,
  parseProgress,
  progressText,
} from './progress.ts';

const progressKey = storageKey('practice progress');
/** Key for a damaged text, which is stored unchanged until the reader deletes all progress. */
const unreadableKey = storageKey('practice progress unread');
/** Former key of the first day of a plan. */
const planStartKey = storageKey('practice plan begun');

/** The progress in this browser's storage, and the condition of that storage. */
export interface StoredProgress {
  progress: Progress;
  /** Message for the reader when storage is blocked, full or damaged. */
  warning?: string;
  /** The text that could not be read, unchanged. */
  unreadableText?: string;
  /** False when nothing may be written: storage is blocked, or its data is of a newer version of the site. */
  writable: boolean;
}

/**
 * Reads the progress from storage. Stores damaged data under another key, so that nothing is lost, and adds a warning.
 */
export function readProgress(): StoredProgress {
  try {
    const text = localStorage.getItem(progressKey);
    const read = text === null ? { progress: noProgress, unread: 0 } : parseProgress(text);
    if (text !== null && typeof read === 'string' && read.includes('newer'))
      return {
        progress: noProgress,
        warning: `Your progress cannot be read. ${read}`,
        unreadableText: text,
        writable: false,
      };
    const { progress, unread } =
      typeof read === 'string' ? { progress: noProgress, unread: 1 } : read;
    if (text !== null && unread > 0) {
      localStorage.setItem(unreadableKey, text);
      localStorage.setItem(progressKey, progressText(progress));
    }
    const putAside = localStorage.getItem(unreadableKey);
    return {
      progress: withFormerPlanStart(progress),
      writable: true,
      ...(putAside !== null && { warning: damageWarning, unreadableText: putAside }),
    };
  } catch {
    return {
      progress: noProgress,
      warning: 'This browser keeps nothing for this site, so your progress ends with this page.',
      writable: false,
    };
  }
}

const damageWarning =
  'A part of your progress is damaged and could not be read. It was put aside, and can be saved as a file.';

/** Adds the first day of a plan from its former key, under which earlier versions of the site stored it. */
function withFormerPlanStart(progress: Progress): Progress {
  const day = localStorage.getItem(planStartKey);
  if (!day || progress.plan.size > 0 || Number.isNaN(Date.parse(day))) return progress;
  return { ...progress, plan: new Map([['begun', { at: new Date(0).toISOString(), day }]]) };
}

/**
 * Merges progress into storage, which another tab may have changed meanwhile.
 * @returns the merged progress, also when it could not be written; then with a message in `warning`
 */
export function storeProgress(added: Partial<Progress>): StoredProgress {
  const kept = readProgress();
  const progress = mergeProgress(kept.progress, { ...noProgress, ...added });
  if (!kept.writable) return { ...kept, progress };
  try {
    localStorage.setItem(progressKey, progressText(progress));
    return { ...kept, progress };
  } catch {
    const warning =
      'The browser has no room left for your progress. Export it before you leave this page.';
    return { ...kept, progress, warning, writable: false };
  }
}

/** Deletes all data of the practice pages from this browser. */
export function deleteStored(): void {
  try {
    for (const each of [progressKey, unreadableKey, planStartKey]) localStorage.removeItem(each);
    deleteRecord();
  } catch {
    // Storage is blocked, so it has no data.
  }
}
