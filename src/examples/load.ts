import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Report } from '../diagnostics/diagnostics.ts';
import type { Part } from '../series/model.ts';
import { filesBelow } from '../series/read/files-below.ts';
import { readText } from '../series/read/read-text.ts';
import { isProgram, languageOf, withExtension } from './languages/languages.ts';
import { MetadataError, type Program, readProgram } from './metadata.ts';
import { fingerprint, parseRecording, type Recording } from './recording.ts';

/** An example of a part: a program and what it printed. */
export interface Example extends Program {
  /** Path from the part's `examples` folder, as authors write it. */
  name: string;
  /** The file's absolute path. */
  path: string;
  /** The name that diagnostics print. */
  file: string;
  recording: Recording | undefined;
}

/** Reads all examples of a part by name, reporting bad metadata and recordings that do not fit. */
export function loadExamples(
  root: string,
  part: Pick<Part, 'folder'>,
  report: Report,
): Map<string, Example> {
  const folder = join(root, part.folder, 'examples');
  const examples = new Map<string, Example>();
  for (const name of exampleNames(root, part)) {
    const file = `${basename(root)}/${part.folder}/examples/${name}`;
    const example = loadExample(join(folder, name), name, { file, report });
    if (example) examples.set(name, example);
  }
  return examples;
}

/** Names of the programs in a part's folder of examples, sorted; those that cannot be read included. */
export function exampleNames(root: string, part: Pick<Part, 'folder'>): string[] {
  return filesBelow(join(root, part.folder, 'examples'))
    .filter((name) => isProgram(name) && !/(?:^|\/)\./.test(name))
    .sort();
}

function loadExample(
  path: string,
  name: string,
  { file, report }: { file: string; report: Report },
): Example | undefined {
  const text = readText(path, file, report);
  if (text === undefined) return undefined;
  try {
    const out = withExtension(path, '.out');
    const there = existsSync(out);
    const printed = there
      ? readText(out, withExtension(file, '.out'), (diagnostic) =>
          report({ ...diagnostic, hint: 'an output is not edited: run npm run record' }),
        )
      : undefined;
    const recording = printed === undefined ? undefined : parseRecording(printed);
    const at = { file, line: 1, column: 1, hint: 'run npm run record' };
    if (!recording) {
      // What is there and cannot be read has been reported.
      if (!there || printed !== undefined)
        report({
          ...at,
          code: 'example-unrecorded',
          message: 'the program has no recorded output',
        });
    } else if (recording.program !== fingerprint(text))
      report({
        ...at,
        code: 'example-stale',
        message: 'the program changed after its output was recorded',
      });
    return { ...readProgram(text, languageOf(name)), name, path, file, recording };
  } catch (error) {
    if (!(error instanceof MetadataError)) throw error;
    const hint =
      'begin with "# /// script", for Python requires-python, [tool.guide] title and runs, and "# ///" (PEP 723)';
    report({
      file,
      line: error.line,
      column: 1,
      code: 'example-metadata',
      message: error.message,
      hint,
    });
    return undefined;
  }
}
