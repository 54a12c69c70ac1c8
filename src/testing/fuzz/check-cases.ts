import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Outcome } from './outcome.ts';

const script = fileURLToPath(new URL('./checker.ts', import.meta.url));

/** The longest that anything may take, in milliseconds (issue 6, item 8). */
export const patience = 60_000;

/**
 * Damages the series and checks it, case after case, in a process of its own: one that hangs is ended and
 * one that crashes is replaced, and either is an outcome.
 * @param folder for the copies
 */
export async function checkCases(
  folder: string,
  seed: number,
  numbers: readonly number[],
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let child: ChildProcess | undefined;
  for (const number of numbers) {
    child ??= fork(script, [folder, String(seed)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
      serialization: 'json',
    });
    const outcome = await ask(child, number);
    if (outcome.is === 'wrong' && outcome.damages.length === 0) child = undefined;
    outcomes.push(outcome);
  }
  child?.disconnect();
  return outcomes;
}

function ask(child: ChildProcess, number: number): Promise<Outcome> {
  return new Promise((resolve) => {
    let printed = '';
    const listen = (chunk: unknown) => {
      printed += String(chunk);
    };
    const end = (outcome: Outcome) => {
      clearTimeout(timer);
      child.off('message', answer).off('exit', died);
      child.stderr?.off('data', listen);
      resolve(outcome);
    };
    const lost = (why: string): Outcome => ({
      number,
      damages: [],
      partOnly: false,
      is: 'wrong',
      why,
    });
    const answer = (message: unknown) => end(message as Outcome);
    const died = (code: number | null, signal: string | null) =>
      end(lost(`the check died of ${signal ?? `status ${code}`}: ${printed.slice(-2_000)}`));
    const timer = setTimeout(() => {
      child.off('exit', died);
      child.kill('SIGKILL');
      end(lost(`the check took longer than ${patience / 1000} s`));
    }, patience);
    child.on('message', answer).on('exit', died);
    child.stderr?.on('data', listen);
    child.send(number);
  });
}
