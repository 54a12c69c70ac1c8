import type { PyodideAPI, PyodideConfig } from 'pyodide';
import { programEnvironment } from '../../series/program-environment.ts';
import type { Profile } from '../profile.ts';
import sessionCode from '../python/session.py?raw';
import { fetchNothing, limitMemory, shareModule } from './engine.ts';

/** Working directory and home folder of a program; empty at first, as when the program was recorded. */
export const programFolder = '/tmp/program';

/** Path to which Pyodide writes the zip of the standard library, and from which Python imports. */
const libraryPath = '/lib/python314.zip';

/** Size in bytes of an interpreter's memory; a snapshot of another size cannot be restored (pyodide issue 6254). */
const snapshotMemory = 31_457_280;

/** The parts that an interpreter is made from. They come from the site in a browser, from the package in Node. */
export interface PythonParts {
  loadPyodide: (options: PyodideConfig) => Promise<PyodideAPI>;
  createPyodideModule: NonNullable<PyodideConfig['createPyodideModule']>;
  /** Address or path of the folder that they come from, with a final slash. */
  folder: string;
  /** Pyodide's WebAssembly, compiled. */
  module: Promise<WebAssembly.Module>;
  /** Sources of the standard library, by path. */
  library: Promise<Record<string, Uint8Array>>;
  /** Snapshot of an interpreter of the same engine and version of Pyodide; it makes the start much faster. */
  snapshot?: Uint8Array | undefined;
}

/** An interpreter that has run nothing yet. */
export interface Python {
  pyodide: PyodideAPI;
  /** As "Python 3.14.2". */
  interpreter: string;
  /** Copy of its memory, from which the next interpreter can be made; undefined when it could not be restored. */
  snapshot: Uint8Array | undefined;
  /** Runs a program that lies in its folder; returns the exit status. */
  run: (folder: string, file: string, args: readonly string[], profile: boolean) => number;
  /** The profile of a program that was run with `profile`. */
  readProfile: () => Profile | undefined;
}

/** Pyodide's list of packages: it is empty. */
const noPackages = {
  info: { abi_version: '2026_0', arch: 'wasm32', platform: 'emscripten', version: '', python: '' },
  packages: {},
} as unknown as NonNullable<PyodideConfig['lockFileContents']>;

/**
 * Makes an interpreter. A program in it sees neither JavaScript nor a network.
 * @throws Error when a part cannot be fetched, or the browser cannot run it
 */
export async function bootPython(parts: PythonParts): Promise<Python> {
  const { loadPyodide, createPyodideModule, folder, library, snapshot } = parts;
  limitMemory();
  const fetching = fetchNothing();
  const sharing = shareModule(parts.module);
  try {
    const loaded = loadPyodide({
      indexURL: folder,
      createPyodideModule,
      stdLibURL: 'empty://library',
      lockFileContents: noPackages,
      jsglobals: {},
      env: { ...programEnvironment, HOME: programFolder, PYTHONINSPECT: '' },
      fsInit: async (fs) => installLibrary(fs, await library),
      ...(snapshot ? { _loadSnapshot: snapshot } : { _makeSnapshot: true }),
    });
    const pyodide = await Promise.race([loaded, sharing.failed]);
    const session = pyodide.pyimport('session');
    const python = {
      pyodide,
      interpreter: `Python ${pyodide.runPython('__import__("sys").version.split()[0]')}`,
      snapshot: snapshot ?? snapshotOf(pyodide),
      run: (where: string, file: string, args: readonly string[], profile: boolean) =>
        session.run(where, file, pyodide.toPy(args), profile) as number,
      readProfile: () => JSON.parse(session.profile_json() as string) as Profile | undefined,
    };
    session.prepare(programFolder);
    return python;
  } finally {
    fetching.restore();
    sharing.restore();
  }
}

/**
 * Replaces the zip of the standard library, once Pyodide has written it, with a folder of the library's files. The site
 * serves these as text, because hosts compress text but not a zip.
 */
async function installLibrary(
  fs: PyodideAPI['FS'],
  files: Record<string, Uint8Array>,
): Promise<void> {
  while (!fs.analyzePath(libraryPath).exists) await new Promise((passed) => setTimeout(passed));
  fs.unlink(libraryPath);
  const session = new TextEncoder().encode(sessionCode);
  for (const [path, source] of Object.entries({ ...files, 'session.py': session })) {
    const file = `${libraryPath}/${path}`;
    fs.mkdirTree(file.slice(0, file.lastIndexOf('/')));
    fs.writeFile(file, source);
  }
}

function snapshotOf(pyodide: PyodideAPI): Uint8Array | undefined {
  const { HEAP8 } = (pyodide as unknown as { _module: { HEAP8: Int8Array } })._module;
  if (HEAP8.length !== snapshotMemory) return undefined;
  return (pyodide as unknown as { makeMemorySnapshot: () => Uint8Array }).makeMemorySnapshot();
}
