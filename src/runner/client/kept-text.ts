import { readStored, storageKey, store } from '../../client/site.ts';

/** What is stored of a program that the reader has edited. */
interface KeptText {
  version: 1;
  /** The reader's text. */
  text: string;
}

/** Key in localStorage of a program's text: made from the path of its address, which never changes. */
const keyOf = (address: string) => storageKey(`program ${new URL(address).pathname}`);

/** The reader's text of a program; undefined when there is none, or storage is blocked or damaged. */
export function keptText(address: string): string | undefined {
  const kept = readStored(keyOf(address)) as KeptText | null;
  return kept?.version === 1 && typeof kept.text === 'string' ? kept.text : undefined;
}

/**
 * Stores the reader's text of a program; deletes the stored one when the text is the program's own.
 * @param own text of the program in the guide
 * @returns false when storage is blocked or full
 */
export function keepText(address: string, text: string, own: string): boolean {
  if (text !== own) return store(keyOf(address), { version: 1, text } satisfies KeptText);
  try {
    localStorage.removeItem(keyOf(address));
    return true;
  } catch {
    return false;
  }
}
