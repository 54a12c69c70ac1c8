import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from './execute.ts';
import { python } from './languages/python.ts';
import type { TaskProgram } from './task-programs.ts';

/** The result of running the tests of a task against one answer. */
export interface TestResult {
  /** Number of tests that ran; a test counts once, with all its subtests. */
  ran: number;
  /** Number of failures and errors together. */
  failed: number;
  /** What was printed, with the report of `unittest`. */
  report: string;
}

/** Milliseconds after which the tests of a task are killed. */
const timeoutMs = 30_000;

/**
 * Runs the tests of a task against an answer, in a temporary folder that holds only these two files.
 * @param name file name of the answer, which the tests import
 * @param answer text of the program
 */
export async function runTests(
  name: string,
  answer: string,
  tests: TaskProgram,
): Promise<TestResult> {
  const folder = mkdtempSync(join(tmpdir(), 'task-'));
  try {
    writeFileSync(join(folder, name), `${answer}\n`);
    writeFileSync(join(folder, tests.name), `${tests.code}\n`);
    const command = [python.executable, '-m', 'unittest', 'tests'];
    const { stdout } = await execute(command, { folder, stdin: '', timeoutMs });
    const report = stdout.toString();
    const ran = Number(/^Ran (\d+) tests?/m.exec(report)?.[1] ?? 0);
    const failureCounts = /^FAILED \((.*)\)$/m.exec(report)?.[1] ?? '';
    const counts = [...failureCounts.matchAll(/(?:failures|errors)=(\d+)/g)].map(([, count]) =>
      Number(count),
    );
    return { ran, failed: counts.reduce((sum, count) => sum + count, 0), report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
