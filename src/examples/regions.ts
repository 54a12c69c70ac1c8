const opening = /^\s*# region ([\w-]+)\s*$/;
const closing = /^\s*# endregion(?: [\w-]+)?\s*$/;

/** The names of a program's regions, in order. */
export function regionNames(code: string): string[] {
  return code.split('\n').flatMap((line) => opening.exec(line)?.[1] ?? []);
}

/** A program without its region markers. */
export function withoutMarkers(code: string): string {
  return code
    .split('\n')
    .filter((line) => !opening.test(line) && !closing.test(line))
    .join('\n')
    .trimEnd();
}

/**
 * The lines between `# region name` and its `# endregion`, less their common indentation.
 * @returns undefined when the program has no such region, or it is never closed
 */
export function region(code: string, name: string): string | undefined {
  const lines = code.split('\n');
  const start = lines.findIndex((line) => opening.exec(line)?.[1] === name);
  if (start === -1) return undefined;
  let depth = 1;
  const end = lines.findIndex((line, index) => {
    if (index <= start) return false;
    if (opening.test(line)) depth += 1;
    if (closing.test(line)) depth -= 1;
    return depth === 0;
  });
  if (end === -1) return undefined;
  const inside = lines.slice(start + 1, end);
  const indents = inside
    .filter((line) => line.trim())
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents);
  return withoutMarkers(inside.map((line) => line.slice(indent)).join('\n'));
}
