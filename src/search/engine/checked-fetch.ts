/** A reader on a slow line waits this long for one file, and then gets a message instead. */
const timeoutMs = 20_000;

/** Pagefind's packed files begin with this when they are unpacked. */
const signature = 'pagefind_dcd';
const packed = /\.(?:pf_\w+|pagefind)$/;

/** What is wrong with the files of an index, which Pagefind itself passes over. */
export interface FetchGuard {
  /** The first failure since it was last asked, which is then forgotten. */
  takeFailure(): unknown;
}

/**
 * Wraps the global `fetch`, with which Pagefind loads its files: it goes on without one that fails, and then
 * finds nothing. Here each file is waited for and checked, by its status, the checksum of gzip and Pagefind's
 * signature, and the first failure is kept for the search to ask for.
 * @param maxWaitMs longer in `dev`, where the index is made when it is asked for
 */
export function guardFetch(maxWaitMs = timeoutMs): FetchGuard {
  const { fetch } = globalThis;
  let failure: unknown;
  globalThis.fetch = async (input, init) => {
    try {
      const signal = AbortSignal.timeout(maxWaitMs);
      const response = await fetch(input, { signal, ...init });
      const { pathname } = new URL(
        input instanceof Request ? input.url : input,
        response.url || undefined,
      );
      if (!response.ok) throw new Error(`${response.status} for ${pathname}`);
      return packed.test(pathname) ? await unpacked(response, pathname) : response;
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

/** Pagefind takes unpacked files too. */
async function unpacked(response: Response, path: string): Promise<Response> {
  const stream = response.body?.pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(stream).arrayBuffer();
  if (new TextDecoder().decode(bytes.slice(0, signature.length)) !== signature)
    throw new Error(`${path} is no file of Pagefind`);
  return new Response(bytes);
}
