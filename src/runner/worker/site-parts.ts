import type { PythonParts } from './boot.ts';

// Pyodide fetches by the global function, which stands for the one below while it loads.
const { fetch } = globalThis;

/** Thrown when the site no longer has a file of Python: a new build has taken its place. */
export class MissingFileError extends Error {
  override name = 'MissingFileError';
}

/**
 * The parts of Python as the site serves them.
 * @param folder their address, with a final slash
 * @param progress learns how many bytes have come, unpacked; without it files come as they are, so that the browser can
 *   keep the compiled WebAssembly beside them
 */
export async function siteParts(
  folder: string,
  progress?: (done: number) => void,
): Promise<Omit<PythonParts, 'module' | 'snapshot'>> {
  let done = 0;
  const count = (bytes: number) => {
    done += bytes;
    progress?.(done);
  };
  const fetchFile = (url: string) => fetchSound(url, progress && count);
  // Its answer tells whether the site has these files, which a failed import would not.
  const library = readLibrary(await fetchFile(`${folder}library.json`));
  // It is awaited only once Pyodide asks for it.
  library.catch(() => undefined);
  const load = (name: string) => import(/* @vite-ignore */ folder + name);
  const [{ loadPyodide }, { default: createPyodideModule }] = await Promise.all([
    load('pyodide.js'),
    load('pyodide.asm.js'),
  ]);
  return { loadPyodide, createPyodideModule, folder, library, fetch: fetchFile };
}

async function readLibrary(response: Response): Promise<Record<string, Uint8Array>> {
  const encoder = new TextEncoder();
  const sources: Record<string, string> = await response.json();
  return Object.fromEntries(
    Object.entries(sources).map(([path, text]) => [path, encoder.encode(text)]),
  );
}

/** Fetches a file, and counts its bytes as they come. */
async function fetchSound(url: string, count?: (bytes: number) => void): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new MissingFileError(`${response.status} for ${url}`);
  if (!count) return response;
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
