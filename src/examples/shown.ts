import { fileNameOf } from '../series/fragments.ts';
import { commandLine } from './languages/language.ts';
import { languageOf } from './languages/languages.ts';
import type { Example } from './load.ts';
import { region, withoutMarkers } from './regions.ts';

/** What a page shows of an example. */
export interface ShownExample {
  /** Its file's name without the folders. */
  base: string;
  /** The program without the marks of regions, or the one region that is asked for. */
  code: string;
  /** Name of its language's grammar. */
  grammar: string;
  /** What a reader types to run it. */
  command: string;
}

/**
 * Gives what page, booklet, Markdown twin and search index show of an example.
 * @param name of the only region that is shown
 */
export function shownExample(
  { name: path, code, info }: Pick<Example, 'name' | 'code' | 'info'>,
  name?: string,
): ShownExample {
  const base = fileNameOf(path);
  const { grammar, command } = languageOf(base);
  return {
    base,
    code: name ? (region(code, name) ?? '') : withoutMarkers(code),
    grammar,
    command: commandLine(command, base, info.args),
  };
}
