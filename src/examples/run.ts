import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { programEnvironment } from '../series/program-environment.ts';
import { withoutMarkers } from '../series/regions.ts';
import { decodeOutput } from './decode-output.ts';
import { languageOf } from './languages/languages.ts';
import type { Example } from './load.ts';
import { fingerprintOf, type Recording } from './recording.ts';
import { RunError } from './run-error.ts';

/** Milliseconds after which an example counts as hung and is killed. */
const defaultTimeoutMs = 30_000;

/** Bytes that one example may print. */
const maxOutputBytes = 1_000_000;

/** Environment variables of every run, fixed so that two runs print the same. */
export const runEnvironment = { PATH: process.env['PATH'] ?? '', ...programEnvironment };

/**
 * Runs an example in an empty folder, with standard output and standard error in one stream. The program runs as
 * pages show it, without metadata, so that line numbers in a traceback are those of the page. The path of the
 * folder is removed from the output. The program runs in its own process group, which is killed afterwards.
 * @param program the text of the file, for the fingerprint
 * @param timeoutMs milliseconds after which the program is killed
 * @throws RunError when it runs too long, prints too much, or prints what no page can show
 */
export function runExample(
  { path, info, code }: Pick<Example, 'path' | 'info' | 'code'>,
  program: string,
  timeoutMs = defaultTimeoutMs,
): Recording {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const file = basename(path);
  const { executable, interpreter } = languageOf(file);
  try {
    writeFileSync(join(folder, file), `${withoutMarkers(code)}\n`);
    // The shell merges the two streams, in the order in which the program writes.
    const shellArguments = ['-c', 'exec "$@" 2>&1', 'sh', executable, file, ...info.args];
    const options = {
      cwd: folder,
      env: { ...runEnvironment, HOME: folder },
      input: info.stdin,
      timeout: timeoutMs,
      maxBuffer: maxOutputBytes,
      killSignal: 'SIGKILL' as const,
      // Starts a new process group, as in `spawn`; the types of `spawnSync` lack this option.
      detached: true,
    };
    const { pid, status, signal, stdout, error } = spawnSync('/bin/sh', shellArguments, options);
    killProcessGroup(pid);
    if (error) throw runErrorOf(error, timeoutMs);
    const exit = signal ? -constants.signals[signal] : (status ?? 1);
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

/** Kills the processes that a program has started and left running. */
function killProcessGroup(pid: number): void {
  try {
    if (pid > 0) process.kill(-pid, 'SIGKILL');
  } catch {
    // All processes of the group have ended.
  }
}

/** Explains why `spawnSync` failed, with what the author can do about it. */
function runErrorOf(error: NodeJS.ErrnoException, timeoutMs: number): RunError {
  if (error.code === 'ETIMEDOUT')
    return new RunError(
      `it was ended after ${timeoutMs / 1000} seconds, since it, or what it started, still ran`,
      'let it end by itself: look for what it waits for, and give each wait a timeout',
    );
  if (error.code === 'ENOBUFS')
    return new RunError(
      `it was ended after it had printed ${maxOutputBytes} bytes`,
      'let it print what a page can show',
    );
  return new RunError(`it did not start: ${error.message}`, 'look at what runs it');
}
