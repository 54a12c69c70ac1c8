import { storageKey } from '../../client/site.ts';

const updateKey = storageKey('update');

/** The build whose update the reader has put off; undefined when the store is blocked or spoilt. */
export function putOffBuild(): string | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(updateKey) ?? 'null');
    if (!stored || typeof stored !== 'object') return undefined;
    const { version, putOff } = stored as Record<string, unknown>;
    return version === 1 && typeof putOff === 'string' ? putOff : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers that the reader has put off the update to a build. */
export function putOff(build: string): void {
  try {
    localStorage.setItem(updateKey, JSON.stringify({ version: 1, putOff: build }));
  } catch {
    // A blocked or full store: the reader is asked again on the next page.
  }
}
