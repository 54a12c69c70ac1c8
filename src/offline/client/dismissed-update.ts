import { readStored, storageKey, store } from '../../client/site.ts';

const updateKey = storageKey('update');

/** Hash of the build whose update the reader has dismissed; undefined if none, or if storage is blocked or damaged. */
export function dismissedBuild(): string | undefined {
  const stored = readStored(updateKey);
  if (!stored || typeof stored !== 'object') return undefined;
  const { version, putOff } = stored as Record<string, unknown>;
  return version === 1 && typeof putOff === 'string' ? putOff : undefined;
}

/** Stores that the reader has dismissed the update to this build, so that it is not offered again. */
export function dismissUpdate(build: string): void {
  // Where nothing can be stored, the next page offers the update again.
  store(updateKey, { version: 1, putOff: build });
}
