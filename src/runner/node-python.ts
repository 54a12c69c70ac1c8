import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPyodide } from 'pyodide';
import { pyodideFolder, readLibrary } from './python-files.ts';
import { bootPython, type Python, type PythonParts } from './worker/boot.ts';

let kept: PythonParts | undefined;

/** Makes an interpreter under Node, by the same code as in the page. */
export async function bootPythonInNode(): Promise<Python> {
  kept ??= await nodeParts();
  const python = await bootPython(kept);
  kept.snapshot = python.snapshot;
  return python;
}

async function nodeParts(): Promise<PythonParts> {
  const asm = await import(pathToFileURL(join(pyodideFolder, 'pyodide.asm.mjs')).href);
  return {
    loadPyodide,
    createPyodideModule: asm.default,
    folder: pyodideFolder,
    module: WebAssembly.compile(readFileSync(join(pyodideFolder, 'pyodide.asm.wasm'))),
    library: Promise.resolve(readLibrary()),
  };
}
