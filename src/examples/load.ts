import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Report } from '../diagnostics/diagnostics.ts';
import type { Part } from '../series/model.ts';
import { filesBelow } from '../series/read/files-below.ts';
import { readText } from '../series/read/read-text.ts';
import { isProgram, languageOf, withExtension } from './languages/languages.ts';
import { MetadataError, type Program, readProgram } from './metadata.ts';
import { fingerprintOf, parseRecording, type Recording } from './recording.ts';

/** An example of a part: a program, with the recording of what it printed. */
export interface Example extends Program {
  /** Path from the part's `examples` folder, as authors write it. */
  name: string;
  /** The file's absolute path. */
  path: string;
  /** The name that diagnostics print. */
  file: string;
  recording: Recording | undefined;
}

/**
 * Reads all examples of a part and reports wrong metadata and missing or outdated recordings.
 * @param root path of the content folder
 * @returns the examples by name
 */
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

/**
 * Lists the names of all programs in the examples folder of a part, sorted, even of those that cannot be read.
 * @param root path of the content folder
 */
export function exampleNames(root: string, part: Pick<Part, 'folder'>): string[] {
  return filesBelow(join(root, part.folder, 'examples'))
    .filter((name) => isProgram(name) && !/(?:^|\/)\./.test(name))
    .sort();
}

/** Reads one example; undefined after reporting that its program or metadata is wrong. */
function loadExample(
  path: string,
  name: string,
  { file, report }: { file: string; report: Report },
): Example | undefined {
  const text = readText(path, file, report);
  if (text === undefined) return undefined;
  try {
    const recordingPath = withExtension(path, '.out');
    const exists = existsSync(recordingPath);
    const recordedText = exists
      ? readText(recordingPath, withExtension(file, '.out'), (diagnostic) =>
          report({ ...diagnostic, hint: 'an output is not edited: run npm run record' }),
        )
      : undefined;
    const recording = recordedText === undefined ? undefined : parseRecording(recordedText);
    const diagnostic = { file, line: 1, column: 1, hint: 'run npm run record' };
    if (!recording) {
      // A recording that exists but cannot be read has a diagnostic already.
      if (!exists || recordedText !== undefined)
        report({
          ...diagnostic,
          code: 'example-unrecorded',
          message: 'the program has no recorded output',
        });
    } else if (recording.fingerprint !== fingerprintOf(text))
      report({
        ...diagnostic,
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
