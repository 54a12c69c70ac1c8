import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';

/** Maximum number of characters of message and hint together, so that somebody reads them. */
const maxLength = 600;

/**
 * Finds what is wrong with diagnostics. Each must name an existing file and one of its lines, be a single line of text,
 * and have a hint. A missing file must at least be in an existing folder.
 * @param root path of the content folder
 * @returns what is wrong, one sentence each
 */
export function malformedDiagnostics(root: string, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap((diagnostic) => {
    const { file, line, column, code, message, hint } = diagnostic;
    const place = `${file}:${line}:${column} ${code}`;
    const defects: string[] = [];
    if (message === '' || hint === '') defects.push(`${place} says nothing`);
    if (`${message}${hint}`.length > maxLength) defects.push(`${place} is too long to read`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\x00-\x1f]/.test(file + message + hint)) defects.push(`${place} breaks its line`);
    if (/\s+at \S+ \(|undefined is not|\[object /.test(message))
      defects.push(`${place}: ${message}`);
    const lines = linesOf(join(dirname(root), file), code);
    if (lines === undefined) defects.push(`${place} names a file that is not there`);
    else if (!(line >= 1 && line <= lines)) defects.push(`${place}: the file has ${lines} lines`);
    if (!(column >= 1)) defects.push(`${place} names no column`);
    return defects;
  });
}

/**
 * The number of lines of a file; 1 for a folder, a link or a name that is not printed as it is; undefined when it is
 * missing.
 */
function linesOf(path: string, code: Diagnostic['code']): number | undefined {
  if (code === 'name-unprintable' || code === 'file-special') return 1;
  if (code === 'file-missing') return existsSync(dirname(path)) ? 1 : undefined;
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isFile() ? readFileSync(path, 'latin1').split(/\r\n|\n|\r/).length : 1;
}
