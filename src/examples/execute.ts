import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { programEnvironment } from '../series/program-environment.ts';
import { RunError } from './run-error.ts';

/** Bytes that one program may print. */
const maxOutputBytes = 1_000_000;

/**
 * Runs a command in its own process group until the command and the processes that it started have closed their output.
 * Standard output and standard error are one stream.
 * @param folder working directory and home folder
 * @param timeoutMs milliseconds after which the group is killed
 * @returns the exit status of the command, or minus the number of the signal that ended it, and all that was printed
 * @throws RunError when the command does not start, runs too long or prints too much
 */
export function execute(
  command: readonly string[],
  { folder, stdin, timeoutMs }: { folder: string; stdin: string; timeoutMs: number },
): Promise<{ exit: number; stdout: Buffer }> {
  // The shell merges the two streams, in the order in which the program writes.
  const shellArguments = ['-c', 'exec "$@" 2>&1', 'sh', ...command];
  const env = { PATH: process.env['PATH'] ?? '', ...programEnvironment, HOME: folder };
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
