import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { readTaskPrograms } from '../examples/task-programs.ts';
import { maxColumns, wideLines } from '../series/code-width.ts';
import { taskByFile } from '../series/look-up.ts';
import { withoutMarkers } from '../series/regions.ts';
import type { Check, CheckContext } from './context.ts';

/** No line of a fence, of an example or of a task's program is wider than a page shows without scrolling. */
export const codeFits: Check = (context, reportAt) => {
  const { source, owner } = context;
  for (const { code, line, column } of source.outline.fences) {
    const wideLine = describeWideLine(code);
    if (!wideLine) continue;
    const position = { line: line + 1 + wideLine.index, column: column + maxColumns };
    reportAt(position, wideLine.code, wideLine.message, wideLine.hint);
  }
  if (source.file === owner?.part.file) checkExamples(context);
  checkTask(context);
};

/** Checks all examples of the part; called only for the part's own page, so that each is checked once. */
function checkExamples({ owner, report }: CheckContext): void {
  for (const { file, path, code } of owner?.examples.values() ?? []) {
    const wideLine = describeWideLine(withoutMarkers(code));
    if (!wideLine) continue;
    const { text, index, ...diagnostic } = wideLine;
    const line = readFileSync(path, 'utf8').split(/\r?\n/).indexOf(text) + 1;
    report({ file, line: Math.max(1, line), column: maxColumns + 1, ...diagnostic });
  }
}

function checkTask({ root, source, owner, report }: CheckContext): void {
  const task = owner && taskByFile(owner.part, source.file);
  if (!task) return;
  for (const { name, code } of Object.values(readTaskPrograms(root, task))) {
    const wideLine = describeWideLine(code);
    if (!wideLine) continue;
    const { text, index, ...diagnostic } = wideLine;
    const file = join(basename(root), dirname(task.path), name);
    report({ file, line: index + 1, column: maxColumns + 1, ...diagnostic });
  }
}

/**
 * Describes the first line of code that is too wide.
 * @returns a diagnostic without its file, with the 0-based index and the text of the line; undefined when all fit
 */
function describeWideLine(
  code: string,
): (Pick<Diagnostic, 'code' | 'message' | 'hint'> & { index: number; text: string }) | undefined {
  const [first, ...others] = wideLines(code);
  if (!first) return undefined;
  const otherLines = others.length > 0 ? `; wider lines after it: ${others.length}` : '';
  return {
    index: first.index,
    text: first.text,
    code: 'code-wide',
    message: `the line has ${first.width} columns, and ${maxColumns} fit the page${otherLines}`,
    hint: 'break the line, or shorten it',
  };
}
