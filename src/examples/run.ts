import { spawn } from 'node:child_process';
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
    const { exit, stdout } = await execute(command, folder, info.stdin, timeoutMs);
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

/**
 * Runs a command in its own process group until the command and the processes that it started have closed their output.
 * @returns the exit status of the command, or minus the number of the signal that ended it, and all that was printed
 * @throws RunError when the command does not start, runs too long or prints too much
 */
function execute(
  command: readonly string[],
  folder: string,
  stdin: string | undefined,
  timeoutMs: number,
): Promise<{ exit: number; stdout: Buffer }> {
  // The shell merges the two streams, in the order in which the program writes.
  const shellArguments = ['-c', 'exec "$@" 2>&1', 'sh', ...command];
  const env = { ...runEnvironment, HOME: folder };
  return new Promise((resolve, reject) => {
    const child = spawn('/bin/sh', shellArguments, { cwd: folder, env, detached: true });
    let failure: RunError | undefined;
    const stop = (reason: RunError) => {
      failure ??= reason;
      killProcessGroup(child.pid);
      // A process that has left the group may still hold the pipe.
      child.stdout.destroy();
    };
    const timer = setTimeout(() => stop(timeoutError(timeoutMs)), timeoutMs);

    const chunks: Buffer[] = [];
    let printedBytes = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      printedBytes += chunk.length;
      if (printedBytes > maxOutputBytes) stop(outputError);
    });
    // A program that ends without reading its input closes the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(stdin);

    child.on('error', ({ message }) => stop(startError(message)));
    child.on('close', (status, signal) => {
      clearTimeout(timer);
      killProcessGroup(child.pid);
      if (failure) reject(failure);
      else
        resolve({
          exit: signal ? -constants.signals[signal] : (status ?? 1),
          stdout: Buffer.concat(chunks),
        });
    });
  });
}

/** Kills the processes that a program has started and left running. */
function killProcessGroup(pid: number | undefined): void {
  try {
    if (pid) process.kill(-pid, 'SIGKILL');
  } catch {
    // All processes of the group have ended.
  }
}

const timeoutError = (timeoutMs: number) =>
  new RunError(
    `it was ended after ${timeoutMs / 1000} seconds, since it, or what it started, still ran`,
    'let it end by itself: look for what it waits for, and give each wait a timeout',
  );

const outputError = new RunError(
  `it was ended after it had printed ${maxOutputBytes} bytes`,
  'let it print what a page can show',
);

const startError = (message: string) =>
  new RunError(`it did not start: ${message}`, 'look at what runs it');
