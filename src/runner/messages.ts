import type { Ended, Program } from './worker/run-program.ts';

/** Files of Python in the site. The build puts this into the scripts, as `__PYTHON__`. */
export interface PythonSite {
  /** Folder of the files, relative to the site's address. */
  folder: string;
  /** Bytes of the library and the WebAssembly, unpacked. */
  bytes: number;
  /** Hash of what a snapshot is made from, beside the engine. */
  revision: string;
}

/** What the page tells the worker that holds an interpreter. */
export type Command =
  /** Make the interpreter, from `folder`, and from the snapshot that an earlier run may have kept under `kept`. */
  | {
      type: 'boot';
      folder: string;
      kept: string | undefined;
      module: WebAssembly.Module | undefined;
    }
  /** Run a program, once; with `live`, the address of the guide, it asks the reader for input by its service worker. */
  | { type: 'run'; program: Program; live: string | undefined };

/** Why there is no interpreter. */
export type BootFault = 'offline' | 'missing' | 'broken' | 'time';

/** What the worker tells the page. */
export type Report =
  | { type: 'progress'; done: number }
  /** `snapshot`: of an interpreter that was made without one. */
  | { type: 'ready'; interpreter: string; snapshot: Uint8Array | undefined }
  /**
   * Pyodide, compiled, for the next worker. It is a message of its own, because Firefox hands no module to a page whose
   * policy forbids WebAssembly, and drops the message that holds one.
   */
  | { type: 'module'; module: WebAssembly.Module }
  /** 'snapshot': the interpreter cannot be made from a snapshot; it may be without one. */
  | { type: 'fault'; fault: BootFault | 'snapshot'; detail: string }
  | { type: 'output'; stream: 'out' | 'err'; text: string }
  /** The program waits for a line, which the service worker hands over under this id. */
  | { type: 'input'; id: string }
  /** More than the most that a program may print has come; the rest is dropped. */
  | { type: 'flood' }
  | ({ type: 'ended' } & Ended);
