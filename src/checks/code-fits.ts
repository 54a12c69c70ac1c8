import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { withoutMarkers } from '../examples/regions.ts';
import { readTaskPrograms } from '../examples/task-programs.ts';
import { maxColumns, wideLines } from '../series/code-width.ts';
import { taskByFile } from '../series/look-up.ts';
import type { Check, CheckContext } from './context.ts';

/** No line of a fence, of an example or of a task's program is wider than a page shows without scrolling. */
export const codeFits: Check = (context, reportAt) => {
  const { source, home } = context;
  for (const { code, line, column } of source.outline.fences) {
    const fault = widthFault(code);
    if (!fault) continue;
    const place = { line: line + 1 + fault.index, column: column + maxColumns };
    reportAt(place, fault.code, fault.message, fault.hint);
  }
  if (source.file === home?.part.file) examplesFit(context);
  taskFits(context);
};

function examplesFit({ home, report }: CheckContext): void {
  for (const { file, path, code } of home?.examples.values() ?? []) {
    const fault = widthFault(withoutMarkers(code));
    if (!fault) continue;
    const { text, index, ...diagnostic } = fault;
    const line = readFileSync(path, 'utf8').split(/\r?\n/).indexOf(text) + 1;
    report({ file, line: Math.max(1, line), column: maxColumns + 1, ...diagnostic });
  }
}

function taskFits({ root, source, home, report }: CheckContext): void {
  const task = home && taskByFile(home.part, source.file);
  if (!task) return;
  for (const { name, code } of Object.values(readTaskPrograms(root, task))) {
    const fault = widthFault(code);
    if (!fault) continue;
    const { text, index, ...diagnostic } = fault;
    const file = join(basename(root), dirname(task.path), name);
    report({ file, line: index + 1, column: maxColumns + 1, ...diagnostic });
  }
}

/** The first line of a code that is too wide, told with the number of the others. */
function widthFault(
  code: string,
): (Pick<Diagnostic, 'code' | 'message' | 'hint'> & { index: number; text: string }) | undefined {
  const [first, ...others] = wideLines(code);
  if (!first) return undefined;
  const more = others.length > 0 ? `; wider lines after it: ${others.length}` : '';
  return {
    index: first.index,
    text: first.text,
    code: 'code-wide',
    message: `the line has ${first.width} columns, and ${maxColumns} fit the page${more}`,
    hint: 'break the line, or shorten it',
  };
}
