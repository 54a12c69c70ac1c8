/** Maximum number of lines of an output; longer ones are not compared line by line. */
const maxLines = 2_000;

/**
 * Finds the lines of one output that are not in its longest common subsequence with another output.
 * @returns indexes of lines of `shown`; all of them when an output has more than `maxLines` lines
 */
export function differingLines(shown: readonly string[], other: readonly string[]): Set<number> {
  const all = new Set(shown.keys());
  if (shown.length > maxLines || other.length > maxLines) return all;
  const width = other.length + 1;
  // common[row * width + column]: lines that what follows both positions has in common.
  const common = new Uint16Array((shown.length + 1) * width);
  const at = (row: number, column: number) => common[row * width + column] ?? 0;
  for (let row = shown.length - 1; row >= 0; row--)
    for (let column = other.length - 1; column >= 0; column--)
      common[row * width + column] =
        shown[row] === other[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  for (let row = 0, column = 0; row < shown.length && column < other.length; ) {
    if (shown[row] === other[column]) {
      all.delete(row++);
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return all;
}
