import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Task } from '../series/model.ts';
import { python } from './languages/python.ts';

/** One program of a task. */
export interface TaskProgram {
  /** File name, under which the reader downloads it. */
  name: string;
  code: string;
}

/** The programs in the folder of a task. */
export interface TaskPrograms {
  /** What the reader is given: a program with faults, or a skeleton. */
  given: TaskProgram;
  /** The same module with the faults corrected, or with the skeleton filled in. */
  solution: TaskProgram;
  tests: TaskProgram;
}

/** The file name of the program that a task gives: its slug with underscores, so that Python can import it. */
const givenName = (task: Pick<Task, 'slug'>): string =>
  `${task.slug.replaceAll('-', '_')}${python.extension}`;

/** The three file names of a task, by role. */
export const programNames = (task: Pick<Task, 'slug'>): Record<keyof TaskPrograms, string> => ({
  given: givenName(task),
  solution: `solution${python.extension}`,
  tests: `tests${python.extension}`,
});

/** The command that runs the tests of a task, in the folder of the answer. */
export const testCommand = `${python.command} -m unittest tests`;

/**
 * Reads the programs of a task.
 * @param root path of the content folder
 * @returns the programs that exist; the content check reports those that are missing
 */
export function readTaskPrograms(root: string, task: Task): Partial<TaskPrograms> {
  const folder = join(root, dirname(task.path));
  const found = Object.entries(programNames(task)).flatMap(([role, name]) => {
    const path = join(folder, name);
    if (!existsSync(path)) return [];
    const code = readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trimEnd();
    return [[role, { name, code }] as const];
  });
  return Object.fromEntries(found);
}
