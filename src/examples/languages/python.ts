import { spawnSync } from 'node:child_process';
import type { Language } from './language.ts';

const executable = process.env['PYTHON'] ?? 'python3';

/** Python, run by the path in the environment variable `PYTHON`, or else by the `python3` on the PATH. */
export const python = {
  grammar: 'python',
  extension: '.py',
  mediaType: 'text/x-python',
  command: 'python3',
  executable,
  inBrowser: true,
  versionField: 'requires-python',
  interpreter() {
    const { error, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8' });
    const version = stdout?.trim() ?? '';
    const minor = Number(/^Python 3\.(\d+)/.exec(version)?.[1] ?? 0);
    if (error || minor < 11) {
      const found = error ? 'was not found' : `is ${version || 'an old one'}`;
      throw new Error(
        `The examples need Python 3.11 or newer, and "${executable}" ${found}: install it, or set PYTHON to its path.`,
      );
    }
    return version;
  },
  missingDependencies(dependencies) {
    const program = [
      'import importlib.metadata as metadata, sys',
      'for name in sys.argv[1:]:',
      '    try: metadata.distribution(name)',
      '    except metadata.PackageNotFoundError: print(name)',
    ].join('\n');
    if (dependencies.length === 0) return [];
    const { stdout } = spawnSync(executable, ['-c', program, ...dependencies], {
      encoding: 'utf8',
    });
    return stdout.split('\n').filter(Boolean);
  },
} as const satisfies Language;

/**
 * Compiles fragments of Python without running them, all in one process.
 * @returns for each fragment that does not compile its index, the 1-based line in it and Python's error message
 */
export function compileErrors(
  fragments: readonly string[],
): { index: number; line: number; message: string }[] {
  const program = [
    'import ast, json, sys, textwrap',
    'problems = []',
    'for index, code in enumerate(json.load(sys.stdin)):',
    '    try:',
    "        compile(textwrap.dedent(code), 'fence', 'exec', ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)",
    '    except SyntaxError as error:',
    "        problems.append({'index': index, 'line': error.lineno, 'message': error.msg})",
    'print(json.dumps(problems))',
  ].join('\n');
  const { stdout } = spawnSync(executable, ['-c', program], {
    encoding: 'utf8',
    input: JSON.stringify(fragments),
  });
  return JSON.parse(stdout) as { index: number; line: number; message: string }[];
}
