/**
 * Number of edits between two words, where swapping two neighbouring letters is one edit (optimal string alignment).
 * @param limit largest number of interest: above it the computation stops early
 * @returns the number of edits, or `limit + 1` when there are more
 * @see Damerau, F. J.: A technique for computer detection and correction of spelling errors.
 *   Communications of the ACM 7(3), 1964. https://doi.org/10.1145/363958.363994
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let secondLastRow: number[] = [];
  let lastRow = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const currentRow = [row];
    let rowMinimum = row;
    for (let column = 1; column <= b.length; column++) {
      const isSameLetter = a[row - 1] === b[column - 1];
      let edits = Math.min(
        (lastRow[column] ?? 0) + 1,
        (currentRow[column - 1] ?? 0) + 1,
        (lastRow[column - 1] ?? 0) + (isSameLetter ? 0 : 1),
      );
      if (a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, (secondLastRow[column - 2] ?? 0) + 1);
      currentRow.push(edits);
      rowMinimum = Math.min(rowMinimum, edits);
    }
    if (rowMinimum > limit) return limit + 1;
    secondLastRow = lastRow;
    lastRow = currentRow;
  }
  return Math.min(lastRow[b.length] ?? 0, limit + 1);
}
