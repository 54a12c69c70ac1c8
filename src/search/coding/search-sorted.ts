/**
 * Where in a sorted list the last entry stands for which something still holds, by halving.
 * @param holds true for all entries up to some place, false for those after it
 * @returns -1 when it holds for none
 */
export function lastAtMost<T>(entries: readonly T[], holds: (entry: T) => boolean): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(entries[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
