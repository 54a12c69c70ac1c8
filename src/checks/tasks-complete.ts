import { programNames, readTaskPrograms } from '../examples/task-programs.ts';
import { taskByFile } from '../series/look-up.ts';
import type { Check } from './context.ts';

/** Every task has its program, its solution and its tests, and its faults lie within the program. */
export const tasksComplete: Check = ({ root, source, owner }, reportAt) => {
  const task = owner && taskByFile(owner.part, source.file);
  if (!task || task.info.title === '') return;
  const position = { line: 1, column: 1 };
  const programs = readTaskPrograms(root, task);
  const names = programNames(task);
  for (const role of ['given', 'solution', 'tests'] as const) {
    if (programs[role]) continue;
    const hint = `write ${names[role]} beside index.mdx`;
    reportAt(position, 'task-program', `the task "${task.slug}" has no ${names[role]}`, hint);
  }
  const { kind, faults = [] } = task.info;
  if (kind === 'review' && faults.length === 0) {
    reportAt(position, 'task-fault', 'a review drill names no faults', 'write faults: as a list');
  }
  const lineCount = programs.given?.code.split('\n').length ?? Number.POSITIVE_INFINITY;
  for (const { line } of faults) {
    if (line <= lineCount) continue;
    const hint = `name a line from 1 to ${lineCount}`;
    reportAt(position, 'task-fault', `${names.given} has no line ${line}`, hint);
  }
};
