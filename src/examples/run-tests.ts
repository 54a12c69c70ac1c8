import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { python } from './languages/python.ts';
import { environment } from './run.ts';
import type { TaskProgram } from './task-programs.ts';

/** What a task's tests say of one answer. */
export interface TestResult {
  /** Tests that ran; a test counts once, with all its subtests. */
  ran: number;
  /** Failures and errors together. */
  failed: number;
  /** The runner's own report. */
  report: string;
}

/** Milliseconds that the tests of one task may take. */
const limit = 30_000;

/**
 * Runs a task's tests against an answer, both alone in an empty folder.
 * @param name file name that the tests import the answer by
 */
export function runTests(name: string, answer: string, tests: TaskProgram): TestResult {
  const folder = mkdtempSync(join(tmpdir(), 'task-'));
  try {
    writeFileSync(join(folder, name), `${answer}\n`);
    writeFileSync(join(folder, tests.name), `${tests.code}\n`);
    const { stderr } = spawnSync(python.executable, ['-m', 'unittest', 'tests'], {
      cwd: folder,
      env: { ...environment, HOME: folder },
      encoding: 'utf8',
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    const ran = Number(/^Ran (\d+) tests?/m.exec(stderr)?.[1] ?? 0);
    const outcome = /^FAILED \((.*)\)$/m.exec(stderr)?.[1] ?? '';
    const counts = [...outcome.matchAll(/(?:failures|errors)=(\d+)/g)].map(([, n]) => Number(n));
    return { ran, failed: counts.reduce((sum, count) => sum + count, 0), report: stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
