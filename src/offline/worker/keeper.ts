import { bytesOf, type Manifest } from '../manifest.ts';
import type { Fault, OfflineState } from '../messages.ts';
import { download, fetchManifest, MissingFile } from './download.ts';
import { CorruptStore, type Kept } from './kept.ts';

/** A guide that is published anew while it is fetched is fetched again, so many times at most. */
const most = 3;

/** Pages are told of progress so often, in milliseconds. */
const beat = 150;

type Pending = NonNullable<OfflineState['pending']>;

/** Fetches, updates and removes the whole copy, for all tabs together, and tells them how things stand. */
export class Keeper {
  readonly #scope: string;
  readonly #kept: Kept;
  readonly #latest: OfflineState['latest'];
  readonly #tell: (state: OfflineState) => void;
  readonly #whole: () => Promise<void>;
  #running: Promise<void> | undefined;
  #stopped = false;
  #done = 0;
  #told = 0;
  #fault: Fault | undefined;
  /** Build that this worker has fetched: the newest then, even if another worker has come since. */
  #fetched: string | undefined;

  /**
   * @param latest the build that the worker came with
   * @param tell tells all open pages
   * @param whole called when a copy is whole
   */
  constructor(
    scope: string,
    kept: Kept,
    latest: OfflineState['latest'],
    tell: (state: OfflineState) => void,
    whole: () => Promise<void>,
  ) {
    this.#scope = scope;
    this.#kept = kept;
    this.#latest = latest;
    this.#tell = tell;
    this.#whole = whole;
  }

  /** Tells all open pages how things stand. */
  async tell(): Promise<void> {
    this.#told = Date.now();
    this.#tell(await this.#state());
  }

  /** Fetches what is lacking; asked twice, it still fetches once. */
  async keep(): Promise<void> {
    this.#stopped = false;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    await this.tell();
  }

  /** Ends a running download; what has come stays, for the reader to go on later. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    const pending = await this.#kept.read('pending');
    if (pending) await this.#kept.write('pending', pending, true);
    await this.tell();
  }

  /** Deletes the whole copy, and what an unfinished download has brought. */
  async remove(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    this.#fault = undefined;
    await this.#kept.remove();
    await this.tell();
  }

  async #run(): Promise<void> {
    this.#fault = undefined;
    try {
      // Nothing can be read of a copy without its manifest, and its files would stay for ever.
      await this.#kept.read('whole').catch(() => this.#kept.remove());
      for (let round = 0; round < most; round++) {
        const manifest = await fetchManifest(this.#scope);
        await this.#kept.write('pending', manifest);
        const missing = await this.#fetch(manifest);
        if (this.#stopped) return;
        if (missing.length === 0) return await this.#accept(manifest);
      }
      this.#fault = 'missing';
    } catch (error) {
      this.#fault = faultOf(error);
    }
  }

  #fetch(manifest: Manifest): Promise<string[]> {
    const progress = (bytes: number) => {
      this.#done = bytes;
      if (Date.now() - this.#told > beat) void this.tell();
    };
    return download(this.#scope, this.#kept, manifest, () => this.#stopped, progress);
  }

  async #accept(manifest: Manifest): Promise<void> {
    await this.#kept.accept(manifest);
    this.#fetched = manifest.build;
    await this.#whole();
  }

  async #state(): Promise<OfflineState> {
    const state: OfflineState = {
      version: 1,
      latest: this.#latest,
      running: this.#running !== undefined,
      outdated: false,
    };
    let fault = this.#fault;
    try {
      const whole = await this.#kept.read('whole');
      if (whole) {
        const { build, files } = whole;
        state.kept = { build, bytes: bytesOf(files), files: files.length };
        state.outdated = build !== this.#latest.build && build !== this.#fetched;
      }
      const pending = await this.#kept.read('pending');
      if (pending) state.pending = await this.#progressOf(pending);
    } catch (error) {
      fault = faultOf(error);
    }
    return fault ? { ...state, fault } : state;
  }

  async #progressOf(pending: Manifest & { stopped: boolean }): Promise<Pending> {
    const { files } = pending;
    // Known here before it is written.
    const stopped = pending.stopped || this.#stopped;
    if (this.#running) return { bytes: bytesOf(files), done: this.#done, stopped };
    const there = await this.#kept.keys();
    const done = files.filter(([path, revision]) => there.has(this.#kept.keyOf(path, revision)));
    return { bytes: bytesOf(files), done: bytesOf(done), stopped };
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof CorruptStore) return 'corrupt';
  if (error instanceof MissingFile) return 'missing';
  if (error instanceof TypeError) return 'network';
  const full = error instanceof DOMException && error.name === 'QuotaExceededError';
  return full ? 'space' : 'storage';
}
