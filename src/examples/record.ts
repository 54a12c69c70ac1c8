import { readFileSync, writeFileSync } from 'node:fs';
import { withExtension } from './languages/languages.ts';
import type { Example } from './load.ts';
import { formatRecording } from './recording.ts';
import { runExample } from './run.ts';
import { RunError } from './run-error.ts';

/** Learns of each example how its recording went. */
export interface Listener {
  recorded: (example: Example) => void;
  /** @param hint what to write instead */
  failed: (example: Example, message: string, hint: string) => void;
}

/**
 * Runs examples one by one and writes what each printed beside it. One that cannot be recorded keeps none of
 * the others back.
 * @param limit milliseconds after which an example is ended
 * @returns the number of those that were not recorded
 */
export function recordExamples(
  examples: readonly Example[],
  { recorded, failed }: Listener,
  limit?: number,
): number {
  let failures = 0;
  for (const example of examples) {
    try {
      recordExample(example, limit);
      recorded(example);
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      failures += 1;
      failed(example, error.message, error.hint);
    }
  }
  return failures;
}

function recordExample(example: Example, limit?: number): void {
  const { path, info } = example;
  const recording = runExample(example, readFileSync(path, 'utf8'), limit);
  if (recording.exit !== info.exit)
    throw new RunError(
      `it ended with ${recording.exit}, and its metadata says ${info.exit}`,
      `it printed:\n${recording.output}`,
    );
  writeFileSync(withExtension(path, '.out'), formatRecording(recording));
}
