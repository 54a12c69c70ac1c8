import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { programEnvironment } from './environment.ts';
import { languageOf } from './languages/languages.ts';
import type { Example } from './load.ts';
import { printedText } from './printed-text.ts';
import { fingerprint, type Recording } from './recording.ts';
import { withoutMarkers } from './regions.ts';
import { RunError } from './run-error.ts';

/** Milliseconds that one example may take before it counts as hung. */
const usualLimit = 30_000;

/** The most that one example may print, in bytes. */
const mostPrinted = 1_000_000;

/** Everything that could make two runs differ is fixed. */
export const environment = { PATH: process.env['PATH'] ?? '', ...programEnvironment };

/**
 * Runs an example in an empty folder, with standard output and standard error in one stream. What runs
 * is the program as pages show it, without metadata, so that a traceback's line numbers are the page's;
 * the folder's own path is taken out of the output. It runs in a group of processes of its own, of which
 * nothing is left afterwards.
 * @param program the file's text, for the fingerprint
 * @param limit milliseconds after which it is ended
 * @throws RunError when it does not end in its time, prints without end, or prints what no page can show
 */
export function runExample(
  { path, info, code }: Pick<Example, 'path' | 'info' | 'code'>,
  program: string,
  limit = usualLimit,
): Recording {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const file = basename(path);
  const { executable, interpreter } = languageOf(file);
  try {
    writeFileSync(join(folder, file), `${withoutMarkers(code)}\n`);
    const merged = ['-c', 'exec "$@" 2>&1', 'sh', executable, file, ...info.args];
    const options = {
      cwd: folder,
      env: { ...environment, HOME: folder },
      input: info.stdin,
      timeout: limit,
      maxBuffer: mostPrinted,
      killSignal: 'SIGKILL' as const,
      // As for `spawn`: the types of `spawnSync` do not name it.
      detached: true,
    };
    const { pid, status, signal, stdout, error } = spawnSync('/bin/sh', merged, options);
    endGroup(pid);
    if (error) throw whyEnded(error, limit);
    const exit = signal ? -signalNumber(signal) : (status ?? 1);
    return {
      interpreter: interpreter(),
      platform: process.platform,
      exit,
      program: fingerprint(program),
      output: printedText(stdout).replaceAll(`${folder}/`, ''),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ends what a program has started and left running. */
function endGroup(pid: number): void {
  try {
    if (pid > 0) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
}

function whyEnded(error: NodeJS.ErrnoException, limit: number): RunError {
  if (error.code === 'ETIMEDOUT')
    return new RunError(
      `it was ended after ${limit / 1000} seconds, since it, or what it started, still ran`,
      'let it end by itself: look for what it waits for, and give each wait a timeout',
    );
  if (error.code === 'ENOBUFS')
    return new RunError(
      `it was ended after it had printed ${mostPrinted} bytes`,
      'let it print what a page can show',
    );
  return new RunError(`it did not start: ${error.message}`, 'look at what runs it');
}

function signalNumber(signal: NodeJS.Signals): number {
  return constants.signals[signal];
}
