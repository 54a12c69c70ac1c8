import type { Ended, Program } from './worker/run-program.ts';

/** Data about Python's files in the site. The build puts it into the scripts as `__PYTHON__`. */
export interface PythonSite {
  /** Folder of the files, relative to the site's address. */
  folder: string;
  /** Total size in bytes of the standard library and the WebAssembly, unpacked. */
  bytes: number;
  /** Hash of `session.py`, which a snapshot contains: after a change of it, snapshots are made anew. */
  revision: string;
}

/** A message from the page to the worker with the interpreter. */
export type Command =
  /**
   * Make the interpreter from the files in `folder`. If `kept` is the address of a stored snapshot, use it. If the page
   * has Pyodide's WebAssembly compiled, it is `module`.
   */
  | {
      type: 'boot';
      folder: string;
      kept: string | undefined;
      module: WebAssembly.Module | undefined;
    }
  /**
   * Run a program, once. `live` is the address of the guide, whose service worker passes on the reader's input; without
   * it, the program cannot ask for input.
   */
  | { type: 'run'; program: Program; live: string | undefined };

/**
 * Why there is no interpreter: no connection; files that the site no longer has; a browser that cannot run Python; no
 * message in time.
 */
export type BootFault = 'offline' | 'missing' | 'broken' | 'time';

/** A message from the worker to the page. */
export type Report =
  | { type: 'progress'; done: number }
  /** `snapshot` is a new one to store; undefined if the interpreter came from a snapshot, or none can be made. */
  | { type: 'ready'; interpreter: string; snapshot: Uint8Array | undefined }
  /**
   * Pyodide's compiled WebAssembly, for the next worker. It has a message of its own, because Firefox drops a message
   * with a module to a page whose content security policy forbids WebAssembly.
   */
  | { type: 'module'; module: WebAssembly.Module }
  /** The interpreter could not be made; with the fault 'snapshot', it may be possible without the snapshot. */
  | { type: 'fault'; fault: BootFault | 'snapshot'; detail: string }
  | { type: 'output'; stream: 'out' | 'err'; text: string }
  /** The program waits for a line of input, which the service worker passes on under this id. */
  | { type: 'input'; id: string }
  /** The program has printed as much as it may; the rest is dropped. */
  | { type: 'flood' }
  | ({ type: 'ended' } & Ended);
