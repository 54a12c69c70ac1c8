import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';

/** The longest message and hint that anybody reads, in characters. */
const longest = 600;

/**
 * Finds diagnostics that do not keep their promise: each names a file that is there and a line that it
 * has, in one line of text, and says what to write instead. A file that is missing lies in a folder that
 * is there.
 * @param root path of the content folder
 * @returns what is wrong, one sentence each
 */
export function misplaced(root: string, diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap((diagnostic) => {
    const { file, line, column, code, message, hint } = diagnostic;
    const said = `${file}:${line}:${column} ${code}`;
    const wrong: string[] = [];
    if (message === '' || hint === '') wrong.push(`${said} says nothing`);
    if (`${message}${hint}`.length > longest) wrong.push(`${said} is too long to read`);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    if (/[\x00-\x1f]/.test(file + message + hint)) wrong.push(`${said} breaks its line`);
    if (/\s+at \S+ \(|undefined is not|\[object /.test(message)) wrong.push(`${said}: ${message}`);
    const lines = linesOf(join(dirname(root), file), code);
    if (lines === undefined) wrong.push(`${said} names a file that is not there`);
    else if (!(line >= 1 && line <= lines)) wrong.push(`${said}: the file has ${lines} lines`);
    if (!(column >= 1)) wrong.push(`${said} names no column`);
    return wrong;
  });
}

/** How many lines a file has; a folder, a link or a name that is printed in another form has one. */
function linesOf(path: string, code: Diagnostic['code']): number | undefined {
  if (code === 'name-unprintable' || code === 'file-special') return 1;
  if (code === 'file-missing') return existsSync(dirname(path)) ? 1 : undefined;
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found) return undefined;
  return found.isFile() ? readFileSync(path, 'latin1').split(/\r\n|\n|\r/).length : 1;
}
