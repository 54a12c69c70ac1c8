/** Formats a number with its noun, as "1 question" or "2 questions". */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Formats the number of all things of a kind with its noun: "All 2 questions", but "1 question" for one. */
export const countedAll = (count: number, noun: string): string =>
  count === 1 ? counted(count, noun) : `All ${counted(count, noun)}`;
