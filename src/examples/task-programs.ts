import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Task } from '../series/model.ts';
import { python } from './languages/python.ts';

/** One program of a task. */
export interface TaskProgram {
  /** File name, as the reader gets it. */
  name: string;
  code: string;
}

/** The programs that lie beside a task's text. */
export interface TaskPrograms {
  /** What the reader is given: a program with faults, or a skeleton. */
  given: TaskProgram;
  /** The same module, repaired or written. */
  solution: TaskProgram;
  tests: TaskProgram;
}

/** File name of the module that a task is about: its slug as an identifier. */
export const givenName = (task: Pick<Task, 'slug'>): string =>
  `${task.slug.replaceAll('-', '_')}${python.extension}`;

/** The three file names of a task, by role. */
export const programNames = (task: Pick<Task, 'slug'>): Record<keyof TaskPrograms, string> => ({
  given: givenName(task),
  solution: `solution${python.extension}`,
  tests: `tests${python.extension}`,
});

/** What a reader types to try an answer, in the folder that holds it. */
export const testCommand = `${python.command} -m unittest tests`;

/**
 * Reads the programs of a task.
 * @param root path of the content folder
 * @returns the missing ones are absent; the content check has reported them
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
