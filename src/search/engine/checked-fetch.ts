/** Maximum milliseconds for loading one file; then the reader gets an error message instead of waiting on. */
const defaultTimeoutMs = 20_000;

/** The first characters of each compressed file of Pagefind, once it is decompressed. */
const signature = 'pagefind_dcd';
const compressedFile = /\.(?:pf_\w+|pagefind)$/;

/** Reports that a file of the index could not be loaded. Pagefind itself ignores such failures. */
export interface FetchGuard {
  /** Returns the first error since the last call; undefined when there was none. */
  takeFailure(): unknown;
}

/**
 * Replaces the global `fetch`, with which Pagefind loads its files, by one that checks each file: its status, the
 * checksum of gzip, and Pagefind's signature. Pagefind itself goes on without a file that fails, and then finds
 * nothing; a search calls `takeFailure` to tell that case from "no results".
 * @param timeoutMs time for one file
 */
export function guardFetch(timeoutMs = defaultTimeoutMs): FetchGuard {
  const { fetch } = globalThis;
  let failure: unknown;
  globalThis.fetch = async (input, init) => {
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await fetch(input, { signal, ...init });
      const { pathname } = new URL(
        input instanceof Request ? input.url : input,
        response.url || undefined,
      );
      if (!response.ok) throw new Error(`${response.status} for ${pathname}`);
      return compressedFile.test(pathname) ? await decompress(response, pathname) : response;
    } catch (cause) {
      failure ??= cause;
      throw cause;
    }
  };
  return {
    takeFailure() {
      const taken = failure;
      failure = undefined;
      return taken;
    },
  };
}

/**
 * Decompresses a file, which checks its gzip checksum, and checks its signature. Pagefind accepts decompressed files.
 * @param path path of the file, for the error message
 * @throws Error when the file is damaged, or is not a file of Pagefind
 */
async function decompress(response: Response, path: string): Promise<Response> {
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  if (new TextDecoder().decode(bytes.slice(0, signature.length)) !== signature)
    throw new Error(`${path} is no file of Pagefind`);
  return new Response(bytes);
}
