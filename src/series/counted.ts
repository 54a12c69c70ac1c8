/** Formats a number with its noun, as "1 question" or "2 questions". */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/** The whole of a number of things, as "All 2 questions"; of a single one "1 question". */
export const countedAll = (count: number, noun: string): string =>
  count === 1 ? counted(count, noun) : `All ${counted(count, noun)}`;
