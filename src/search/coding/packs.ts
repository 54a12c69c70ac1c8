import { decodeAscending, encodeAscending, NumberReader } from './numbers.ts';
import { hashesIn, hashIn } from './part-name.ts';
import { sealed, unsealed } from './sealed.ts';

/** A file of records, or a list of such files: the number of the first record in it, and its name. */
export interface Pack {
  first: number;
  name: string;
}

/** Writes a list of files, ascending, as their first numbers and the hashes of their names. */
export const encodePacks = (packs: readonly Pack[]): string =>
  sealed('packs', [
    encodeAscending(packs.map(({ first }) => first)),
    packs.map(({ name }) => hashIn(name)).join(''),
  ]);

/**
 * Reads what `encodePacks` wrote.
 * @param nameOf makes a name of a hash again
 * @throws Error when it is something else, or not whole
 */
export function decodePacks(text: string, nameOf: (hash: string) => string): Pack[] {
  const [starts = '', joined = ''] = unsealed('packs', text);
  const firsts = decodeAscending(new NumberReader(starts));
  const hashes = hashesIn(joined);
  if (firsts.length !== hashes.length) throw new Error('a list of files is not whole');
  return hashes.map((hash, at) => ({ first: firsts[at] ?? 0, name: nameOf(hash) }));
}
