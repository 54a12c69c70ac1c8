import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Example } from './load.ts';
import { fingerprint, type Recording } from './recording.ts';
import { withoutMarkers } from './regions.ts';

/** Milliseconds that one example may take before it counts as hung. */
const limit = 30_000;

/** Everything that could make two runs differ is fixed. */
export const environment = {
  PATH: process.env['PATH'] ?? '',
  PYTHONHASHSEED: '0',
  PYTHONUNBUFFERED: '1',
  PYTHONDONTWRITEBYTECODE: '1',
  TZ: 'UTC',
  LANG: 'C.UTF-8',
  NO_COLOR: '1',
  COLUMNS: '80',
};

/** The interpreter to record and check with: `PYTHON`, or `python3` on the PATH. */
export const python = process.env['PYTHON'] ?? 'python3';

/**
 * Names the interpreter that runs the examples.
 * @returns as "Python 3.11.7"
 * @throws Error in one sentence when there is no usable interpreter
 */
export function interpreter(): string {
  const { error, stdout } = spawnSync(python, ['--version'], { encoding: 'utf8' });
  if (error) {
    throw new Error(
      `The examples need Python 3.11 or newer, and "${python}" was not found: install it, or set PYTHON to its path.`,
    );
  }
  return stdout.trim();
}

/**
 * Runs an example in an empty folder, with standard output and standard error in one stream. What runs
 * is the program as pages show it, without metadata, so that a traceback's line numbers are the page's;
 * the folder's own path is taken out of the output.
 * @param program the file's text, for the fingerprint
 * @throws Error when it does not end within 30 seconds
 */
export function runExample({ path, info, code }: Example, program: string): Recording {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  const file = basename(path);
  try {
    writeFileSync(join(folder, file), `${withoutMarkers(code)}\n`);
    const merged = ['-c', 'exec "$@" 2>&1', 'sh', python, file, ...info.args];
    const { status, signal, stdout, error } = spawnSync('/bin/sh', merged, {
      cwd: folder,
      env: { ...environment, HOME: folder },
      input: info.stdin,
      encoding: 'utf8',
      timeout: limit,
      killSignal: 'SIGKILL',
    });
    if (error) throw new Error(`${file} did not run: ${error.message}`);
    const exit = signal ? -signalNumber(signal) : (status ?? 1);
    return {
      interpreter: interpreter(),
      platform: process.platform,
      exit,
      program: fingerprint(program),
      output: stdout.replaceAll(`${folder}/`, ''),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The distributions that an example declares and this interpreter lacks.
 * @returns their names, empty when the example can run
 */
export function missingDependencies({ info }: Pick<Example, 'info'>): string[] {
  const program = [
    'import importlib.metadata as metadata, sys',
    'for name in sys.argv[1:]:',
    '    try: metadata.distribution(name)',
    '    except metadata.PackageNotFoundError: print(name)',
  ].join('\n');
  if (info.dependencies.length === 0) return [];
  const { stdout } = spawnSync(python, ['-c', program, ...info.dependencies], { encoding: 'utf8' });
  return stdout.split('\n').filter(Boolean);
}

function signalNumber(signal: NodeJS.Signals): number {
  return constants.signals[signal];
}

/**
 * Compiles fragments of code without running them, all in one process.
 * @returns for each fragment that does not compile, its index, line and Python's own words
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
  const { stdout } = spawnSync(python, ['-c', program], {
    encoding: 'utf8',
    input: JSON.stringify(fragments),
  });
  return JSON.parse(stdout) as { index: number; line: number; message: string }[];
}
