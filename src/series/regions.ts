const regionStart = /^\s*# region ([\w-]+)\s*$/;
const regionEnd = /^\s*# endregion(?: [\w-]+)?\s*$/;

/** Lists the names of the regions of a program, in order. */
export function regionNames(code: string): string[] {
  return code.split('\n').flatMap((line) => regionStart.exec(line)?.[1] ?? []);
}

/** Removes the lines that mark regions from a program. */
export function withoutMarkers(code: string): string {
  return code
    .split('\n')
    .filter((line) => !regionStart.test(line) && !regionEnd.test(line))
    .join('\n')
    .trimEnd();
}

/**
 * Extracts the lines between `# region name` and its `# endregion`, without their common indentation.
 * @returns undefined when the program has no such region, or it is never closed
 */
export function extractRegion(code: string, name: string): string | undefined {
  const lines = code.split('\n');
  const start = lines.findIndex((line) => regionStart.exec(line)?.[1] === name);
  if (start === -1) return undefined;
  let depth = 1;
  const end = lines.findIndex((line, index) => {
    if (index <= start) return false;
    if (regionStart.test(line)) depth += 1;
    if (regionEnd.test(line)) depth -= 1;
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
