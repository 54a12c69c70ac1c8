/** The language of the examples, by the name of its grammar. */
export const language = 'python';

/** What a reader types to run an example. */
export function commandLine(file: string, args: readonly string[]): string {
  const words = [file, ...args].map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`,
  );
  return `python3 ${words.join(' ')}`;
}

/** What a reader is told about where an example runs. */
export const runsOn = { browser: 'runs anywhere', linux: 'needs Linux' } as const;
