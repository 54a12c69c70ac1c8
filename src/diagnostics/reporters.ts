import { styleText } from 'node:util';
import type { Diagnostic } from './diagnostics.ts';

/** Formats diagnostics for a terminal: one line each with its hint below, and their number at the end. */
export function formatForTerminal(diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.map(
    ({ file, line, column, code, message, hint }) =>
      `${styleText('bold', `${file}:${line}:${column}`)} ${styleText('red', code)} ${message}\n    ${hint}`,
  );
  const count = `${diagnostics.length} ${diagnostics.length === 1 ? 'problem' : 'problems'}`;
  return `\n${lines.join('\n')}\n\n${styleText('red', count)}\n`;
}

/** Prints all diagnostics and ends the build with exit code 1; does nothing when there are none. */
export function exitOnDiagnostics(diagnostics: Diagnostic[]): void {
  if (diagnostics.length === 0) return;
  process.stderr.write(`${formatForTerminal(diagnostics)}Nothing was built.\n`);
  if (process.env['GITHUB_ACTIONS']) process.stdout.write(`${formatForGitHub(diagnostics)}\n`);
  process.exit(1);
}

/** Prints the message of an error, or the reason itself, and ends the build with exit code 1. */
export function exitWithReason(reason: unknown): never {
  const sentence = reason instanceof Error ? reason.message : String(reason);
  process.stderr.write(`${sentence}\nNothing was built.\n`);
  process.exit(1);
}

/** Formats diagnostics as GitHub workflow commands, which annotate the lines of a pull request. */
function formatForGitHub(diagnostics: readonly Diagnostic[]): string {
  return diagnostics
    .map(
      ({ file, line, column, code, message, hint }) =>
        `::error file=${file},line=${line},col=${column},title=${code}::${message}; ${hint}`,
    )
    .join('\n');
}
