import { keptFile } from '../kept-file.ts';
import type { PythonParts } from './boot.ts';

// The global function is another one while Pyodide loads.
const { fetch } = globalThis;

/** Thrown when the site no longer has a file of Python: a new build has taken its place. */
export class MissingFileError extends Error {
  override name = 'MissingFileError';
}

/**
 * Gets the parts of Python from the browser's cache, or else from the site.
 * @param folder address of their folder, with a final slash
 * @param known Pyodide's WebAssembly, when it has been compiled before
 * @param progress called with the number of bytes that have been fetched so far, unpacked
 * @throws MissingFileError when the site no longer has them; TypeError without a network
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
  const fetchFile = async (url: string) => (await keptFile(url)) ?? fetchCounted(url, count);
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

/** Splits the library into its files. A line of JSON has the path and the size in bytes of each; then they follow. */
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

/**
 * Fetches a file.
 * @param count called with the number of bytes of each chunk
 * @throws MissingFileError when the server does not have the file
 */
async function fetchCounted(url: string, count: (bytes: number) => void): Promise<Response> {
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
