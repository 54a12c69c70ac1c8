/** What a page asks of the service worker. */
export type Command =
  /** Say how things stand. */
  | { type: 'state' }
  /** Fetch all of the guide, or what has changed, or what an interrupted download lacks. */
  | { type: 'keep' }
  /** Fetch no more until the reader goes on. */
  | { type: 'stop' }
  /** Give the space back. */
  | { type: 'remove' }
  /** Keep the page that was open before there was a service worker. */
  | { type: 'visit'; url: string };

/** Why keeping the guide came to a halt. */
export type Fault = 'network' | 'space' | 'missing' | 'corrupt' | 'storage';

/** How things stand, as the service worker tells all open pages. */
export interface OfflineState {
  version: 1;
  /** What this build of the guide takes on the device. */
  latest: { build: string; bytes: number };
  /** The whole guide, once all of it has come. */
  kept?: { build: string; bytes: number; files: number };
  /** A download that has not ended. */
  pending?: { bytes: number; done: number; stopped: boolean };
  /** True while files are being fetched. */
  running: boolean;
  /** True when a newer build than the kept one is out. */
  outdated: boolean;
  fault?: Fault;
}

/** Name of the channel on which the service worker of a scope speaks. */
export const channelName = (scope: string): string => `guide-offline ${scope}`;

/** The state in a message; undefined when an older or newer service worker speaks another language. */
export function parseState(message: unknown): OfflineState | undefined {
  if (!message || typeof message !== 'object') return undefined;
  const state = message as OfflineState;
  const known =
    state.version === 1 &&
    typeof state.latest?.build === 'string' &&
    Number.isFinite(state.latest.bytes) &&
    typeof state.running === 'boolean';
  return known ? state : undefined;
}
