import { readFileSync, writeFileSync } from 'node:fs';
import { withExtension } from './languages/languages.ts';
import type { Example } from './load.ts';
import { formatRecording } from './recording.ts';
import { runExample } from './run.ts';
import { RunError } from './run-error.ts';

/** Callbacks that `recordExamples` calls for each example. */
export interface RecordingListener {
  recorded: (example: Example) => void;
  /** @param hint what to write instead */
  failed: (example: Example, message: string, hint: string) => void;
}

/**
 * Runs examples one by one and writes the output of each to a file beside it. When one cannot be recorded, the
 * others still are.
 * @param timeoutMs milliseconds after which an example is killed
 * @returns how many examples could not be recorded
 */
export async function recordExamples(
  examples: readonly Example[],
  { recorded, failed }: RecordingListener,
  timeoutMs?: number,
): Promise<number> {
  let failures = 0;
  for (const example of examples) {
    try {
      await recordExample(example, timeoutMs);
      recorded(example);
    } catch (error) {
      if (!(error instanceof RunError)) throw error;
      failures += 1;
      failed(example, error.message, error.hint);
    }
  }
  return failures;
}

async function recordExample(example: Example, timeoutMs?: number): Promise<void> {
  const { path, info } = example;
  const recording = await runExample(example, readFileSync(path, 'utf8'), timeoutMs);
  if (recording.exit !== info.exit)
    throw new RunError(
      `it ended with ${recording.exit}, and its metadata says ${info.exit}`,
      `it printed:\n${recording.output}`,
    );
  writeFileSync(withExtension(path, '.out'), formatRecording(recording));
}
