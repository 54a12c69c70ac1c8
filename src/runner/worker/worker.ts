/// <reference lib="webworker" />
import { keptFile } from '../kept-file.ts';
import type { Command, Report } from '../messages.ts';
import { answersFrom } from './answers.ts';
import { bootPython, type Python } from './boot.ts';
import { outputOf } from './output.ts';
import { removeGlobals } from './remove-globals.ts';
import { runProgram } from './run-program.ts';
import { MissingFileError, siteParts } from './site-parts.ts';

declare const self: DedicatedWorkerGlobalScope;

// An interpreter of a page: it is made, runs one program, and is thrown away with this worker. What a program could reach
// the site or the page by is taken from the worker before the program runs, so this keeps what it needs itself.
const send = self.postMessage.bind(self);
const report = (message: Report, transfer: Transferable[] = []) => send(message, transfer);

let python: Promise<Python>;

self.addEventListener('message', ({ data }: MessageEvent<Command>) => {
  if (data.type === 'boot') python = boot(data);
  else void run(data);
});

async function boot({ folder, kept, module }: Command & { type: 'boot' }): Promise<Python> {
  let snapshot: Uint8Array | undefined;
  try {
    const [parts, bytes] = await Promise.all([
      siteParts(folder, module, (done) => report({ type: 'progress', done })),
      kept === undefined ? undefined : keptSnapshot(kept),
    ]);
    snapshot = bytes;
    const made = await bootPython({ ...parts, snapshot });
    const { interpreter } = made;
    const fresh = snapshot ? undefined : made.snapshot;
    report({ type: 'ready', interpreter, snapshot: fresh }, fresh ? [fresh.buffer] : []);
    if (!module) report({ type: 'module', module: await parts.module });
    return made;
  } catch (error) {
    const fault = faultOf(error);
    const retry = fault === 'broken' && snapshot !== undefined;
    report({ type: 'fault', fault: retry ? 'snapshot' : fault, detail: String(error) });
    throw error;
  }
}

async function keptSnapshot(url: string): Promise<Uint8Array | undefined> {
  const file = await keptFile(url);
  return file && new Uint8Array(await file.arrayBuffer());
}

function faultOf(error: unknown) {
  if (error instanceof MissingFileError) return 'missing';
  // Browsers word a failed request and a failed import each in their own way, and by one class of error.
  return error instanceof TypeError && /fetch|import|network|load/i.test(error.message)
    ? 'offline'
    : 'broken';
}

async function run({ program, live }: Command & { type: 'run' }): Promise<void> {
  const made = await python;
  const answerTo = live === undefined ? () => undefined : answersFrom(live);
  removeGlobals(self);
  const output = outputOf(report);
  const ask = () => {
    output.flush();
    return answerTo((id) => report({ type: 'input', id }));
  };
  const ended = runProgram(made, program, output.print, ask);
  output.flush();
  report({ type: 'ended', ...ended });
}
