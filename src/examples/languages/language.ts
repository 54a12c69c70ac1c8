/** A language that examples are written in: its names, its files, and how it is run. */
export interface Language {
  /** Name of its grammar, for highlighting and fences, as "python". */
  grammar: string;
  /** Extension of its files, with the dot. */
  extension: string;
  mediaType: string;
  /** What a reader types before the file's name, as "python3". */
  command: string;
  /** The program that runs examples here, as a path or a name on the PATH. */
  executable: string;
  /** True when readers' browsers can run it. */
  inBrowser: boolean;
  /** Metadata field that names the language versions a program needs, as "requires-python". */
  versionField?: string;
  /**
   * Names the interpreter that runs the examples.
   * @returns as "Python 3.11.7"
   * @throws Error in one sentence when there is no usable interpreter
   */
  interpreter(): string;
  /**
   * Finds packages that are not installed. Absent when the language has no packages.
   * @param dependencies names of packages, as the metadata of an example lists them
   * @returns the names of those that are missing
   */
  missingDependencies?(dependencies: readonly string[]): string[];
}

/** Writes the command line that runs a program, with arguments quoted for the shell. */
export function commandLine(command: string, file: string, args: readonly string[]): string {
  const words = [file, ...args].map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`,
  );
  return `${command} ${words.join(' ')}`;
}
