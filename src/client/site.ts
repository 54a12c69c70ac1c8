/** Base path of the site without a final slash, as "" or "/guide". */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The key for a value in the browser's storage. It contains the base path, because several sites can share an origin, as
 * the projects of one GitHub user do.
 */
export const storageKey = (name: string): string => `guide ${base}/ ${name}`;

type StorageName = 'localStorage' | 'sessionStorage';

/** Reads what is stored as JSON; null when there is nothing, or the storage is blocked or damaged. */
export function readStored(key: string, storage: StorageName = 'localStorage'): unknown {
  try {
    return JSON.parse(globalThis[storage].getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** Stores a value as JSON. Returns false when the storage is blocked or full, and nothing was stored. */
export function store(key: string, value: unknown, storage: StorageName = 'localStorage'): boolean {
  try {
    globalThis[storage].setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/**
 * Copies a text to the clipboard. Call it during the click that asks for it, because Safari allows it only then.
 * @returns resolves to true, or to false when the browser refuses
 */
export const copyText = (text: string): Promise<boolean> =>
  // `navigator.clipboard` is undefined on pages without HTTPS.
  Promise.resolve(navigator.clipboard?.writeText(text).then(() => true)).then(Boolean, () => false);

/** Full address of the guide, with a final slash; it is also the scope of its service worker. */
export const scope = `${location.origin}${base}/`;

/** Milliseconds after which a change of the address that was refused is tried again. */
const retryMs = 1000;

/** Timer that tries a refused change of the address again. */
let retryTimer: ReturnType<typeof setTimeout> | undefined;

/**
 * Replaces the address of the page by one with the content of a form, so that Back and a bookmark restore the form.
 * Safari throws at more than 100 changes in 30 seconds; the change is then tried again after `retryMs`.
 */
export function replaceAddress(address: string): void {
  clearTimeout(retryTimer);
  try {
    history.replaceState(history.state, '', address);
  } catch {
    retryTimer = setTimeout(() => replaceAddress(address), retryMs);
  }
}
