import { styleText } from 'node:util';
import type { Diagnostic } from '../series/diagnostics.ts';

/** Problems for a terminal: one line each with its hint below, and a count at the end. */
export function forTerminal(problems: readonly Diagnostic[]): string {
  const lines = problems.map(
    ({ file, line, column, code, message, hint }) =>
      `${styleText('bold', `${file}:${line}:${column}`)} ${styleText('red', code)} ${message}\n    ${hint}`,
  );
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`;
  return `\n${lines.join('\n')}\n\n${styleText('red', count)}\n`;
}

/** Problems as GitHub workflow commands, which annotate the changed lines of a pull request. */
export function forGitHub(problems: readonly Diagnostic[]): string {
  return problems
    .map(
      ({ file, line, column, code, message, hint }) =>
        `::error file=${file},line=${line},col=${column},title=${code}::${message}; ${hint}`,
    )
    .join('\n');
}
