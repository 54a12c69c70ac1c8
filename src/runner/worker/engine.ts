// Settings of the JavaScript engine while Pyodide loads, and the limit of memory afterwards.

/** Bytes that an interpreter may take, itself included; beyond them Python raises MemoryError. */
const mostMemory = 256 * 2 ** 20;

/** Bytes of a page of WebAssembly's memory. */
const pageBytes = 65_536;

let memoryLimited = false;

/** Makes a request for more memory than a program may take fail as on a machine that has no more. */
export function limitMemory(): void {
  if (memoryLimited) return;
  memoryLimited = true;
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * pageBytes > mostMemory) throw new RangeError('no memory');
    return grow.call(this, pages);
  };
}

/** Lets Pyodide, which would fetch its WebAssembly and its library, fetch empty files instead: both are there already. */
export function fetchNothing() {
  const original = globalThis.fetch;
  globalThis.fetch = async () => new Response('');
  return {
    restore: () => {
      globalThis.fetch = original;
    },
  };
}

/**
 * Lets Pyodide make its instance of a module that is compiled already, or is being compiled. When there is none, Pyodide
 * itself says nothing and waits for ever; `failed` rejects then.
 */
export function shareModule(module: Promise<WebAssembly.Module>) {
  const { instantiate, instantiateStreaming } = WebAssembly;
  let fail: (reason: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const start = async (imports?: WebAssembly.Imports) => {
    try {
      const compiled = await module;
      return { module: compiled, instance: await instantiate(compiled, imports) };
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  WebAssembly.instantiateStreaming = (_response, imports) => start(imports);
  // Pyodide also compiles a few bytes of its own.
  WebAssembly.instantiate = ((bytes: BufferSource | WebAssembly.Module, imports) =>
    bytes instanceof WebAssembly.Module || bytes.byteLength < pageBytes
      ? instantiate(bytes as WebAssembly.Module, imports)
      : start(imports)) as typeof instantiate;
  return {
    failed,
    restore: () => Object.assign(WebAssembly, { instantiate, instantiateStreaming }),
  };
}
