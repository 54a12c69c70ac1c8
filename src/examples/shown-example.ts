import { fileNameOf } from '../series/fragments.ts';
import { extractRegion, withoutMarkers } from '../series/regions.ts';
import { commandLine } from './languages/language.ts';
import { languageOf } from './languages/languages.ts';
import type { Example } from './load.ts';

/** An example in the form in which a page shows it. */
export interface ShownExample {
  /** Name of the file without its folders. */
  fileName: string;
  /** The whole program without its region markers, or the one region that is shown. */
  code: string;
  /** Name of the grammar that highlights the code. */
  grammar: string;
  /** Command line that runs the program. */
  command: string;
}

/**
 * Makes what a page, the booklet, the Markdown export and the search index show of an example: the code of the program
 * or of one region, without region markers, and the command line that runs it.
 * @param region name of the region to show; the whole program when undefined
 */
export function shownExample(
  { name: path, code, info }: Pick<Example, 'name' | 'code' | 'info'>,
  region?: string,
): ShownExample {
  const fileName = fileNameOf(path);
  const { grammar, command } = languageOf(fileName);
  return {
    fileName,
    code: region ? (extractRegion(code, region) ?? '') : withoutMarkers(code),
    grammar,
    command: commandLine(command, fileName, info.args),
  };
}
