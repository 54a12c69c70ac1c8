import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { languageOf } from './languages/languages.ts';
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
  const { executable, interpreter } = languageOf(file);
  try {
    writeFileSync(join(folder, file), `${withoutMarkers(code)}\n`);
    const merged = ['-c', 'exec "$@" 2>&1', 'sh', executable, file, ...info.args];
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

function signalNumber(signal: NodeJS.Signals): number {
  return constants.signals[signal];
}
