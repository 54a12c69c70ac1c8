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

/**
 * Lets Pyodide fetch by `fetchFile`, and nothing that is not needed.
 * @param compiled true when the WebAssembly is there already
 * @returns `nothing`: an address that gives an empty file
 */
export function replaceFetch(fetchFile: (url: string) => Promise<Response>, compiled: boolean) {
  const original = globalThis.fetch;
  const nothing = 'empty://file';
  globalThis.fetch = async (input) => {
    const url = String(input);
    const needless = url === nothing || (compiled && url.endsWith('.wasm'));
    return needless ? new Response('') : fetchFile(url);
  };
  return {
    nothing,
    restore: () => {
      globalThis.fetch = original;
    },
  };
}

/**
 * Lets Pyodide's WebAssembly be compiled once. When it cannot be compiled, Pyodide itself says nothing and waits for
 * ever; `failed` rejects then.
 * @param known the module, when it was compiled before
 */
export function shareModule(known: WebAssembly.Module | undefined) {
  const { instantiate, instantiateStreaming } = WebAssembly;
  let fail: (reason: unknown) => void = () => undefined;
  let compiled: (module: WebAssembly.Module) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failed.catch(() => undefined);
  const module = new Promise<WebAssembly.Module>((resolve) => {
    compiled = resolve;
  });
  const start = async (
    compile: () => Promise<WebAssembly.Module>,
    imports?: WebAssembly.Imports,
  ) => {
    try {
      const made = known ?? (await compile());
      compiled(made);
      return { module: made, instance: await instantiate(made, imports) };
    } catch (error) {
      fail(error);
      throw error;
    }
  };
  WebAssembly.instantiateStreaming = (response, imports) =>
    start(() => WebAssembly.compileStreaming(response), imports);
  // Pyodide also compiles a few bytes of its own.
  WebAssembly.instantiate = ((bytes: BufferSource | WebAssembly.Module, imports) =>
    bytes instanceof WebAssembly.Module || bytes.byteLength < pageBytes
      ? instantiate(bytes as WebAssembly.Module, imports)
      : start(() => WebAssembly.compile(bytes), imports)) as typeof instantiate;
  return {
    module,
    failed,
    restore: () => Object.assign(WebAssembly, { instantiate, instantiateStreaming }),
  };
}
