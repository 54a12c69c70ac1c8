const end = '.';

/** Writes lines so that a file of them that is cut off, or is another file, is known for it. */
export const sealed = (kind: string, lines: readonly string[]): string =>
  [`guide-${kind} ${lines.length}`, ...lines, end].join('\n');

/**
 * Reads what `sealed` wrote.
 * @throws Error when it is something else, or cut off
 */
export function unsealed(kind: string, text: string): string[] {
  const [head, ...lines] = text.split('\n');
  if (head !== `guide-${kind} ${lines.length - 1}` || lines.pop() !== end)
    throw new Error(`${kind}: not a whole file of this guide's index`);
  return lines;
}
