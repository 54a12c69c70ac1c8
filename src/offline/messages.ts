/** A message from a page to the service worker. */
export type Command =
  /** Send the state to all pages. */
  | { type: 'state' }
  /** Download the whole guide, or only what has changed or is missing. */
  | { type: 'keep' }
  /** Stop the download until the reader resumes it. */
  | { type: 'stop' }
  /** Delete the offline copy. */
  | { type: 'remove' }
  /** Store a page that was opened before there was a service worker. */
  | { type: 'visit'; url: string };

/**
 * Why a download failed, or the copy cannot be used: no connection; no space on the device; files that the server does
 * not have; a stored manifest that cannot be read; storage that the browser refuses.
 */
export type Fault = 'network' | 'space' | 'missing' | 'corrupt' | 'storage';

/** The state of offline reading, which the service worker sends to all open pages. */
export interface OfflineState {
  version: 1;
  /** The build that the worker belongs to, and the size of its copy in bytes. */
  latest: { build: string; bytes: number };
  /** The complete copy, if there is one: hash of its build, size in bytes, number of files. */
  kept?: { build: string; bytes: number; files: number };
  /** A download that is not complete: size and progress in bytes, and whether the reader stopped it. */
  pending?: { bytes: number; done: number; stopped: boolean };
  /** True while files are being fetched. */
  running: boolean;
  /** True when a newer build than that of the complete copy is published. */
  outdated: boolean;
  fault?: Fault;
}

/** Name of the broadcast channel on which the service worker of a scope sends its state. */
export const channelName = (scope: string): string => `guide-offline ${scope}`;

/** Validates a message as a state; undefined for another format, which an older or newer service worker may send. */
export function parseState(message: unknown): OfflineState | undefined {
  if (!message || typeof message !== 'object') return undefined;
  const state = message as OfflineState;
  const isValid =
    state.version === 1 &&
    typeof state.latest?.build === 'string' &&
    Number.isFinite(state.latest.bytes) &&
    typeof state.running === 'boolean';
  return isValid ? state : undefined;
}
