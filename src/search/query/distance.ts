/**
 * Edits between two words, where swapping two neighbours is one edit (optimal string alignment).
 * @param limit gives up above this
 * @returns the number of edits, or `limit + 1` when there are more
 * @see Damerau, F. J.: A technique for computer detection and correction of spelling errors.
 *   Communications of the ACM 7(3), 1964. https://doi.org/10.1145/363958.363994
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const here = [row];
    let best = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (here[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (before[column - 2] ?? 0) + 1);
      here.push(edits);
      best = Math.min(best, edits);
    }
    if (best > limit) return limit + 1;
    before = last;
    last = here;
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}
