import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { withoutMarkers } from '../series/regions.ts';
import { decodeOutput } from './decode-output.ts';
import { execute } from './execute.ts';
import { languageOf } from './languages/languages.ts';
import type { Example } from './load.ts';
import { fingerprintOf, type Recording } from './recording.ts';

/** Milliseconds after which an example counts as hung and is killed. */
const defaultTimeoutMs = 30_000;

/**
 * Runs an example in a temporary folder that holds nothing else, with standard output and standard error in one
 * stream. The program runs as pages show it, without metadata, so that line numbers in a traceback are those of the
 * page. The path of the folder is removed from the output. The program runs in its own process group, which is killed
 * afterwards.
 * @param program the text of the file, for the fingerprint
 * @param timeoutMs milliseconds after which the program is killed
 * @throws RunError when the program does not start, runs too long, prints too much, or prints what no page can show
 */
export async function runExample(
  { path, info, code }: Pick<Example, 'path' | 'info' | 'code'>,
  program: string,
  timeoutMs = defaultTimeoutMs,
): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const file = basename(path);
  const { executable, interpreter } = languageOf(file);
  try {
    writeFileSync(join(folder, file), `${withoutMarkers(code)}\n`);
    const command = [executable, file, ...info.args];
    const { exit, stdout } = await execute(command, { folder, stdin: info.stdin, timeoutMs });
    return {
      interpreter: interpreter(),
      platform: process.platform,
      exit,
      fingerprint: fingerprintOf(program),
      output: decodeOutput(stdout).replaceAll(`${folder}/`, ''),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
