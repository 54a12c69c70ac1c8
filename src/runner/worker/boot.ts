import type { PyodideAPI, PyodideConfig } from 'pyodide';
import { programEnvironment } from '../../series/program-environment.ts';
import type { Profile } from '../profile.ts';
import sessionCode from '../python/session.py?raw';
import { fetchNothing, limitMemory, shareModule } from './engine.ts';

/** Folder that a program runs in, which is its home too: clean, as the recorder's is. */
export const programFolder = '/tmp/program';

/** Where Pyodide writes its zip, and looks for the library. */
const libraryPath = '/lib/python314.zip';

/** The only length that the memory of an interpreter may have whose snapshot can be restored (pyodide issue 6254). */
const snapshotMemory = 31_457_280;

/** Where the parts of Python come from: the site in a browser, the package in Node. */
export interface PythonParts {
  loadPyodide: (options: PyodideConfig) => Promise<PyodideAPI>;
  createPyodideModule: NonNullable<PyodideConfig['createPyodideModule']>;
  /** Address or path of the folder that they come from, with a final slash. */
  folder: string;
  /** Pyodide's WebAssembly, compiled. */
  module: Promise<WebAssembly.Module>;
  /** Sources of the standard library, by path. */
  library: Promise<Record<string, Uint8Array>>;
  /** What an interpreter of the same engine and the same version of Pyodide has given; it makes this one much faster. */
  snapshot?: Uint8Array | undefined;
}

/** An interpreter that has run nothing yet. */
export interface Python {
  pyodide: PyodideAPI;
  /** As "Python 3.14.2". */
  interpreter: string;
  /** Its memory, with the modules that it needs for itself; undefined when it cannot be restored. */
  snapshot: Uint8Array | undefined;
  /** Runs a program that lies in its folder; returns the exit status. */
  run: (folder: string, file: string, args: readonly string[], profile: boolean) => number;
  /** What cProfile has counted of the program that was run with it. */
  readProfile: () => Profile | undefined;
}

/** What Pyodide would look packages up in: there are none. */
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
 * Puts a folder with the library in the place of Pyodide's zip, once that is written: text that every host compresses,
 * where hosts leave a zip as it is.
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
