import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPyodide } from 'pyodide';
import { pyodideFolder, readLibrary } from './python-files.ts';
import { bootPython, type Python, type Warmth } from './worker/boot.ts';

let library: Record<string, Uint8Array> | undefined;
let warmth: Warmth = {};

/** Makes an interpreter under Node, by the same code as in the page. */
export async function bootInNode(): Promise<Python> {
  const asm = await import(pathToFileURL(join(pyodideFolder, 'pyodide.asm.mjs')).href);
  library ??= readLibrary();
  const python = await bootPython({
    loadPyodide,
    createPyodideModule: asm.default,
    folder: pyodideFolder,
    library: Promise.resolve(library),
    fetch,
    ...warmth,
  });
  const { module, snapshot } = python;
  warmth = { module, snapshot };
  return python;
}
