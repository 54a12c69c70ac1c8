/** Formats a number with its noun, as "1 question" or "2 questions". */
export const counted = (count: number, noun: string): string =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;
