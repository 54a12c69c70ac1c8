import type { Profile } from '../profile.ts';
import { type Python, programFolder } from './boot.ts';

/** A program and what it is run with. */
export interface Program {
  /** File name without folders. */
  file: string;
  /** Files in its folder, by name; the program is one of them. */
  files: Record<string, string>;
  args: readonly string[];
  /** Its standard input; after it, the program may ask the reader. */
  stdin: string;
  /** True to run it under cProfile. */
  profile?: boolean;
}

/** Takes what a program prints, in the order it comes. */
export type Print = (stream: 'out' | 'err', text: string) => void;

/**
 * Asks the reader for a line of input, and waits for it.
 * @returns the line with its line end; an empty text or undefined at the end of all input
 */
export type Ask = () => string | undefined;

/** How a program ended: with an exit status, or because the interpreter failed. */
export interface Ended {
  status: number;
  /** Why the interpreter failed: an overflow of its stack, or another error; absent when it did not fail. */
  fatal?: 'recursion' | 'broken';
  /** The profile of a program that ran under cProfile. */
  profile?: Profile | undefined;
}

/**
 * Runs a program in an interpreter that has run none yet.
 * @param print called with what the program prints, without the path of its folder
 * @param ask called when the program reads more than its `stdin`; without it, the input ends there
 */
export function runProgram(
  { pyodide, run, readProfile }: Python,
  program: Program,
  print: Print,
  ask: Ask = () => undefined,
): Ended {
  const { file, files, args, stdin, profile = false } = program;
  for (const [name, text] of Object.entries(files))
    pyodide.FS.writeFile(`${programFolder}/${name}`, text);
  const flushes = (['out', 'err'] as const).map((stream) => {
    const decoder = new TextDecoder();
    const show = (text: string) => {
      if (text) print(stream, text.replaceAll(`${programFolder}/`, ''));
    };
    const write = (bytes: Uint8Array) => {
      show(decoder.decode(bytes, { stream: true }));
      return bytes.length;
    };
    pyodide[stream === 'out' ? 'setStdout' : 'setStderr']({ write, isatty: false });
    return () => show(decoder.decode());
  });
  pyodide.setStdin({ read: reader(stdin, ask), isatty: false });
  try {
    const status = run(programFolder, file, args, profile);
    return { status, ...(profile && { profile: readProfile() }) };
  } catch (error) {
    return endOfInterpreter(error);
  } finally {
    for (const flush of flushes) flush();
  }
}

/** Makes the function from which Pyodide reads standard input: the text, then what `ask` returns, then the end. */
function reader(text: string, ask: Ask): (buffer: Uint8Array) => number {
  const encoder = new TextEncoder();
  let rest = encoder.encode(text);
  return (buffer) => {
    if (rest.length === 0) rest = encoder.encode(ask());
    const part = rest.subarray(0, buffer.length);
    buffer.set(part);
    rest = rest.subarray(part.length);
    return part.length;
  };
}

/** Tells why the interpreter ended: `os._exit` with a status, an overflow of its stack, or another error. */
function endOfInterpreter(error: unknown): Ended {
  const message = error instanceof Error ? error.message : String(error);
  const status = /exit\((\d+)\)/.exec(message)?.[1];
  if (status !== undefined) return { status: Number(status) };
  const overflown = error instanceof RangeError || /call stack|recursion/i.test(message);
  return { status: 1, fatal: overflown ? 'recursion' : 'broken' };
}
