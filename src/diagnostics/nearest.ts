/**
 * Computes the edit distance of two words with transpositions (optimal string alignment).
 * @see Damerau, F. J. (1964), "A technique for computer detection and correction of spelling errors"
 * @returns the number of insertions, deletions, substitutions and swaps of neighbours
 */
export function editDistance(a: string, b: string): number {
  let rowBeforeLast: number[] = [];
  let lastRow = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (lastRow[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (lastRow[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (row > 1 && column > 1 && swapped)
        cost = Math.min(cost, (rowBeforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    rowBeforeLast = lastRow;
    lastRow = current;
  }
  return lastRow[b.length] ?? 0;
}

/** Words longer than this, in characters, are not compared: they are no typing mistakes. */
const maxWordLength = 200;

/** Finds the candidate that is most like a misspelt word; undefined when none is similar. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > maxWordLength) return undefined;
  let best: string | undefined;
  // Similar means: fewer edits than this, about half of the word.
  let bound = Math.max(2, Math.floor(word.length / 2)) + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= bound) continue;
    const distance = editDistance(word, candidate);
    if (distance < bound) [best, bound] = [candidate, distance];
  }
  return best;
}

/** Writes a hint for an unknown word: "did you mean X?" when a candidate is similar, else the list of candidates. */
export function suggest(word: string, candidates: readonly string[]): string {
  const near = nearest(word, candidates);
  if (near !== undefined) return `did you mean "${near}"?`;
  return candidates.length === 0 ? 'there are none yet' : `there are: ${candidates.join(', ')}`;
}
