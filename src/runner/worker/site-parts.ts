import { keptFile } from '../kept-file.ts';
import type { PythonParts } from './boot.ts';

// The global function is another one while Pyodide loads.
const { fetch } = globalThis;

/** Thrown when the site no longer has a file of Python: a new build has taken its place. */
export class MissingFileError extends Error {
  override name = 'MissingFileError';
}

/**
 * The parts of Python as an earlier visit has kept them, or else as the site serves them.
 * @param folder their address, with a final slash
 * @param known Pyodide, when it has been compiled before
 * @param progress learns how many bytes have come from the site, unpacked
 */
export async function siteParts(
  folder: string,
  known: WebAssembly.Module | undefined,
  progress: (done: number) => void,
): Promise<PythonParts> {
  let done = 0;
  const count = (bytes: number) => {
    done += bytes;
    progress(done);
  };
  const fetchFile = async (url: string) => (await keptFile(url)) ?? fetchSound(url, count);
  // Its answer tells whether the site has these files, which a failed import would not.
  const library = readLibrary(await fetchFile(`${folder}library.txt`));
  const module = known
    ? Promise.resolve(known)
    : WebAssembly.compileStreaming(fetchFile(`${folder}pyodide.asm.wasm`));
  // They are awaited only once Pyodide asks for them.
  library.catch(() => undefined);
  module.catch(() => undefined);
  const load = (name: string) => import(/* @vite-ignore */ folder + name);
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    load('pyodide.js'),
    load('pyodide.asm.js'),
  ]);
  return { loadPyodide, createPyodideModule, folder, module, library };
}

/** Takes the library apart: a line of JSON with the path and the bytes of each file, then the files. */
async function readLibrary(response: Response): Promise<Record<string, Uint8Array>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const end = bytes.indexOf('\n'.charCodeAt(0));
  const index: [string, number][] = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  let start = end + 1;
  const library: Record<string, Uint8Array> = {};
  for (const [path, length] of index) {
    library[path] = bytes.subarray(start, start + length);
    start += length;
  }
  return library;
}

/** Fetches a file, and counts its bytes as they come. */
async function fetchSound(url: string, count: (bytes: number) => void): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new MissingFileError(`${response.status} for ${url}`);
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      count(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(counting) ?? null, {
    headers: { 'Content-Type': response.headers.get('Content-Type') ?? '' },
  });
}
