import { decodeAscending, encodeAscending, NumberReader } from './numbers.ts';
import { sealed, unsealed } from './sealed.ts';

/** Writes which records have which value of a filter; values hold no space. */
export const encodeFilter = (values: ReadonlyMap<string, readonly number[]>): string =>
  sealed(
    'filter',
    [...values].map(([value, records]) => `${value} ${encodeAscending(records)}`),
  );

/**
 * Reads what `encodeFilter` wrote.
 * @throws Error when it is something else, or cut off
 */
export function decodeFilter(text: string): Map<string, Set<number>> {
  const lines = unsealed('filter', text);
  return new Map(
    lines.map((line) => {
      const [value = '', records = ''] = line.split(' ');
      return [value, new Set(decodeAscending(new NumberReader(records)))];
    }),
  );
}
