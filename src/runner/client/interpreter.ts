import { scriptUrl } from '../../client/script-url.ts';
import { scope } from '../../client/site.ts';
import type { BootFault, Command, PythonSite, Report } from '../messages.ts';
import type { Ended, Program } from '../worker/run-program.ts';
import workerUrl from '../worker/worker.ts?worker&url';
import { answer } from './answer.ts';
import { forgetSnapshot, keepPython, snapshotUrl } from './kept-python.ts';
import { awaitServiceWorker, canAsk } from './service-worker.ts';

declare const __PYTHON__: PythonSite;

/** Maximum milliseconds between two messages of an interpreter that is starting; after them it counts as failed. */
const maxSilenceMs = 120_000;

/** Callbacks for what happens to a program that the reader has started. */
export interface RunListener {
  /** More of Python has been fetched: bytes so far and in total, both unpacked. */
  progress(done: number, total: number): void;
  /** The program begins to run; `interpreter` is as "Python 3.14.2". */
  began(interpreter: string): void;
  printed(stream: 'out' | 'err', text: string): void;
  ended(ended: Ended): void;
  /**
   * The program waits for a line of input; `answer` takes the line with its line end, or an empty text for the end of
   * all input.
   */
  asked(answer: (text: string) => void): void;
  /** The program was ended because it had printed too much. */
  flooded(): void;
  failed(fault: BootFault): void;
}

/** Pyodide's WebAssembly, which the first interpreter of this page compiles and later ones reuse. */
let module: WebAssembly.Module | undefined;

/**
 * Runs a program in a new interpreter, which is discarded afterwards.
 * @param reads true for a program that reads input; it first waits for the service worker, which passes the input on
 * @returns a function that ends the program at once
 */
export function startProgram(program: Program, reads: boolean, listener: RunListener): () => void {
  let end = () => {
    end = () => undefined;
  };
  let hasEnded = false;
  const begin = (kept: string | undefined) => {
    if (hasEnded) return;
    end = runInWorker(
      program,
      listener,
      kept,
      () => void forgetSnapshot().then(() => begin(undefined)),
    );
  };
  const ready = reads ? awaitServiceWorker() : Promise.resolve();
  void ready.then(() => begin(snapshotUrl(__PYTHON__)));
  return () => {
    hasEnded = true;
    end();
  };
}

/**
 * Starts a worker, and runs the program in it when its interpreter is ready.
 * @param kept address at which a snapshot may be stored; undefined to start without a snapshot
 * @param again called when the snapshot cannot be used, because it is damaged or of another version of the browser
 * @returns a function that ends the program at once
 */
function runInWorker(
  program: Program,
  listener: RunListener,
  kept: string | undefined,
  again: () => void,
): () => void {
  const live = canAsk() ? scope : undefined;
  const worker = new Worker(scriptUrl(workerUrl), { type: 'module' });
  let hasEnded = false;
  let silence: ReturnType<typeof setTimeout>;
  const end = () => {
    hasEnded = true;
    clearTimeout(silence);
    worker.terminate();
  };
  const fail = (fault: BootFault) => {
    end();
    listener.failed(fault);
  };
  const awaitSign = () => {
    clearTimeout(silence);
    silence = setTimeout(fail, maxSilenceMs, 'time');
  };
  const handlers: { [Type in Report['type']]: (report: Report & { type: Type }) => void } = {
    progress({ done }) {
      awaitSign();
      listener.progress(done, __PYTHON__.bytes);
    },
    ready({ interpreter, snapshot }) {
      clearTimeout(silence);
      listener.began(interpreter);
      worker.postMessage({ type: 'run', program, live } satisfies Command);
      void keepPython(__PYTHON__, snapshot);
    },
    module(report) {
      ({ module } = report);
    },
    fault({ fault, detail }) {
      console.warn(detail);
      if (fault !== 'snapshot') return fail(fault);
      end();
      again();
    },
    output: ({ stream, text }) => listener.printed(stream, text),
    input: ({ id }) => listener.asked((text) => void answer(text, id)),
    flood() {
      end();
      listener.flooded();
    },
    ended(ended) {
      end();
      listener.ended(ended);
    },
  };
  worker.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    const handle = handlers[data.type] as (report: Report) => void;
    if (!hasEnded) handle(data);
  });
  // The worker's own script did not load.
  worker.addEventListener('error', () => {
    if (!hasEnded) fail('offline');
  });
  awaitSign();
  worker.postMessage({
    type: 'boot',
    folder: scope + __PYTHON__.folder,
    kept,
    module,
  } satisfies Command);
  return end;
}
