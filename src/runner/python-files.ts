import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Connect } from 'vite';
import type { PythonSite } from './messages.ts';

/** Folder of Pyodide's package. */
export const pyodideFolder = `${dirname(createRequire(import.meta.url).resolve('pyodide/package.json'))}/`;

const { version } = JSON.parse(readFileSync(join(pyodideFolder, 'package.json'), 'utf8')) as {
  version: string;
};

/** Folder of Python's files in the site. It has Pyodide's version in its name, so browsers may cache them for ever. */
export const pythonFolder = `_astro/pyodide-${version}/`;

/** The sources of Python's standard library, by path, from the zip that Pyodide has. */
export function readLibrary(): Record<string, Uint8Array> {
  const files = unzipSync(readFileSync(join(pyodideFolder, 'python_stdlib.zip')));
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.endsWith('/')));
}

/**
 * The sources of the standard library in one text: a line of JSON with the path and the size in bytes of each file,
 * then the files. Hosts compress a text, to less than the zip takes, but not a zip. `site-parts.ts` splits the text.
 */
function libraryText(): Buffer {
  const files = Object.entries(readLibrary());
  const index = files.map(([path, source]) => [path, source.length]);
  return Buffer.concat([
    Buffer.from(`${JSON.stringify(index)}\n`),
    ...files.map(([, source]) => source),
  ]);
}

let served: Map<string, Uint8Array> | undefined;

/** Name -> content of Python's files in the site. Modules end in `.js`, because not every host knows `.mjs`. */
export function pythonFiles(): Map<string, Uint8Array> {
  const read = (name: string) => readFileSync(join(pyodideFolder, name));
  served ??= new Map<string, Uint8Array>([
    ['pyodide.js', read('pyodide.mjs')],
    ['pyodide.asm.js', read('pyodide.asm.mjs')],
    ['pyodide.asm.wasm', read('pyodide.asm.wasm')],
    ['library.txt', libraryText()],
  ]);
  return served;
}

/** Makes the data about these files for the page's scripts. */
export function pythonSite(): PythonSite {
  const files = pythonFiles();
  const sizes = ['pyodide.asm.wasm', 'library.txt'].map((name) => files.get(name)?.length ?? 0);
  const session = readFileSync(fileURLToPath(new URL('./python/session.py', import.meta.url)));
  return {
    folder: pythonFolder,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    revision: createHash('sha256').update(session).digest('hex').slice(0, 8),
  };
}

const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  txt: 'text/plain',
  wasm: 'application/wasm',
};

/**
 * Makes the middleware by which the development server serves these files.
 * @param base base path of the site, as "" or "/guide"
 */
export function servePython(base: string): Connect.NextHandleFunction {
  const folder = `${base}/${pythonFolder}`;
  return (request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname.startsWith(folder) ? pathname.slice(folder.length) : '';
    const file = pythonFiles().get(name);
    if (!file) return next();
    response.setHeader('Content-Type', contentTypes[/[^.]*$/.exec(name)?.[0] ?? ''] ?? '');
    response.setHeader('Cache-Control', 'no-cache');
    response.end(file);
  };
}
