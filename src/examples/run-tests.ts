import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { python } from './languages/python.ts';
import { runEnvironment } from './run.ts';
import type { TaskProgram } from './task-programs.ts';

/** The result of running the tests of a task against one answer. */
export interface TestResult {
  /** Number of tests that ran; a test counts once, with all its subtests. */
  ran: number;
  /** Number of failures and errors together. */
  failed: number;
  /** The report that `unittest` prints. */
  report: string;
}

/** Milliseconds after which the tests of a task are killed. */
const timeoutMs = 30_000;

/**
 * Runs the tests of a task against an answer, in a temporary folder that holds only these two files.
 * @param name file name of the answer, which the tests import
 * @param answer text of the program
 */
export function runTests(name: string, answer: string, tests: TaskProgram): TestResult {
  const folder = mkdtempSync(join(tmpdir(), 'task-'));
  try {
    writeFileSync(join(folder, name), `${answer}\n`);
    writeFileSync(join(folder, tests.name), `${tests.code}\n`);
    const { stderr } = spawnSync(python.executable, ['-m', 'unittest', 'tests'], {
      cwd: folder,
      env: { ...runEnvironment, HOME: folder },
      encoding: 'utf8',
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    const ran = Number(/^Ran (\d+) tests?/m.exec(stderr)?.[1] ?? 0);
    const failureCounts = /^FAILED \((.*)\)$/m.exec(stderr)?.[1] ?? '';
    const counts = [...failureCounts.matchAll(/(?:failures|errors)=(\d+)/g)].map(([, count]) =>
      Number(count),
    );
    return { ran, failed: counts.reduce((sum, count) => sum + count, 0), report: stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
