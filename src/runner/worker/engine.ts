// Settings of the JavaScript engine while Pyodide loads, and the limit of memory afterwards.

/** Maximum memory in bytes of an interpreter and its program; beyond it Python raises MemoryError. */
const maxMemoryBytes = 256 * 2 ** 20;

/** Bytes of a page of WebAssembly's memory. */
const pageBytes = 65_536;

let memoryLimited = false;

/** Limits the memory of an interpreter: growing it beyond `maxMemoryBytes` fails, as on a machine without more memory. */
export function limitMemory(): void {
  if (memoryLimited) return;
  memoryLimited = true;
  const { grow } = WebAssembly.Memory.prototype;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number) {
    if (this.buffer.byteLength + pages * pageBytes > maxMemoryBytes)
      throw new RangeError('no memory');
    return grow.call(this, pages);
  };
}

/**
 * Makes `fetch` return empty files while Pyodide loads, because its WebAssembly and its library are fetched elsewhere.
 * @returns an object whose `restore` ends this
 */
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
 * Makes Pyodide use a module that is compiled already, or is being compiled.
 * @returns `failed`, a promise that rejects when the module cannot be used, where Pyodide would wait for ever; and
 * `restore`, which ends this
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
