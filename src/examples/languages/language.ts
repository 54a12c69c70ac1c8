/** What the guide knows of a language that examples are written in. */
export interface Language {
  /** Name of its grammar, for highlighting and fences, as "python". */
  grammar: string;
  /** Ending of its files, with the dot. */
  extension: string;
  mediaType: string;
  /** What a reader types before the file's name, as "python3". */
  command: string;
  /** The program that runs examples here, as a path or a name on the PATH. */
  executable: string;
  /** True when readers' browsers can run it. */
  inBrowser: boolean;
  /** Field of the metadata block that names the versions it needs, as "requires-python". */
  versionField?: string;
  /**
   * Names the interpreter that runs the examples.
   * @returns as "Python 3.11.7"
   * @throws Error in one sentence when there is no usable interpreter
   */
  interpreter(): string;
  /**
   * The distributions, of those that an example declares, that this interpreter lacks.
   * @returns their names, empty when the example can run
   */
  missing(dependencies: readonly string[]): string[];
}

/** What a reader types to run a program. */
export function commandLine(command: string, file: string, args: readonly string[]): string {
  const words = [file, ...args].map((word) =>
    /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`,
  );
  return `${command} ${words.join(' ')}`;
}
