import { bytesOf, type Manifest } from '../manifest.ts';
import type { Fault, OfflineState } from '../messages.ts';
import { download, fetchManifest, MissingFileError } from './download.ts';
import { CorruptStoreError, type OfflineCopy } from './offline-copy.ts';

/** Maximum number of attempts, because a new build may be published while the files of the old one are fetched. */
const maxRounds = 3;

/** Minimum milliseconds between two messages to the pages about the progress. */
const progressIntervalMs = 150;

type Pending = NonNullable<OfflineState['pending']>;

/** Downloads, updates and deletes the offline copy for all tabs, and sends its state to them. */
export class CopyManager {
  readonly #scope: string;
  readonly #copy: OfflineCopy;
  readonly #latest: OfflineState['latest'];
  readonly #broadcast: (state: OfflineState) => void;
  readonly #onComplete: () => Promise<void>;
  #running: Promise<void> | undefined;
  #stopped = false;
  #doneBytes = 0;
  #lastBroadcastMs = 0;
  #fault: Fault | undefined;
  /** Build that this worker has downloaded; it may be newer than the build that the worker belongs to. */
  #fetchedBuild: string | undefined;

  /**
   * @param latest the build that the worker belongs to, and the size of its copy in bytes
   * @param broadcast sends a state to all open pages
   * @param onComplete called when the copy is complete
   */
  constructor(
    scope: string,
    copy: OfflineCopy,
    latest: OfflineState['latest'],
    broadcast: (state: OfflineState) => void,
    onComplete: () => Promise<void>,
  ) {
    this.#scope = scope;
    this.#copy = copy;
    this.#latest = latest;
    this.#broadcast = broadcast;
    this.#onComplete = onComplete;
  }

  /** Sends the current state to all open pages. */
  async sendState(): Promise<void> {
    this.#lastBroadcastMs = Date.now();
    this.#broadcast(await this.#state());
  }

  /** Downloads what the copy lacks; a second call during a download waits for the same one. */
  async keep(): Promise<void> {
    this.#stopped = false;
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
    await this.#running;
    await this.sendState();
  }

  /** Stops a download; the files that have been downloaded stay, so that the reader can resume it later. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    const pending = await this.#copy.read('pending');
    if (pending) await this.#copy.write('pending', pending, true);
    await this.sendState();
  }

  /** Deletes the copy and the files of an unfinished download. */
  async remove(): Promise<void> {
    this.#stopped = true;
    await this.#running;
    this.#fault = undefined;
    await this.#copy.remove();
    await this.sendState();
  }

  async #run(): Promise<void> {
    this.#fault = undefined;
    try {
      // A copy whose manifest is damaged cannot be read, and nothing else would ever delete its files.
      await this.#copy.read('whole').catch(() => this.#copy.remove());
      for (let round = 0; round < maxRounds; round++) {
        const manifest = await fetchManifest(this.#scope);
        await this.#copy.write('pending', manifest);
        const missing = await this.#fetch(manifest);
        if (this.#stopped) return;
        if (missing.length === 0) return await this.#complete(manifest);
      }
      this.#fault = 'missing';
    } catch (error) {
      this.#fault = faultOf(error);
    }
  }

  #fetch(manifest: Manifest): Promise<string[]> {
    const progress = (bytes: number) => {
      this.#doneBytes = bytes;
      if (Date.now() - this.#lastBroadcastMs > progressIntervalMs) void this.sendState();
    };
    return download(this.#scope, this.#copy, manifest, () => this.#stopped, progress);
  }

  async #complete(manifest: Manifest): Promise<void> {
    await this.#copy.accept(manifest);
    this.#fetchedBuild = manifest.build;
    await this.#onComplete();
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
      const completeCopy = await this.#copy.read('whole');
      if (completeCopy) {
        const { build, files } = completeCopy;
        state.kept = { build, bytes: bytesOf(files), files: files.length };
        state.outdated = build !== this.#latest.build && build !== this.#fetchedBuild;
      }
      const pending = await this.#copy.read('pending');
      if (pending) state.pending = await this.#progressOf(pending);
    } catch (error) {
      fault = faultOf(error);
    }
    return fault ? { ...state, fault } : state;
  }

  async #progressOf(pending: Manifest & { stopped: boolean }): Promise<Pending> {
    const { files } = pending;
    // `#stopped` is set before the manifest with `stopped` is written.
    const stopped = pending.stopped || this.#stopped;
    if (this.#running) return { bytes: bytesOf(files), done: this.#doneBytes, stopped };
    const storedKeys = await this.#copy.keys();
    const doneFiles = files.filter(([path, revision]) =>
      storedKeys.has(this.#copy.keyOf(path, revision)),
    );
    return { bytes: bytesOf(files), done: bytesOf(doneFiles), stopped };
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof CorruptStoreError) return 'corrupt';
  if (error instanceof MissingFileError) return 'missing';
  if (error instanceof TypeError) return 'network';
  const isQuotaExceeded = error instanceof DOMException && error.name === 'QuotaExceededError';
  return isQuotaExceeded ? 'space' : 'storage';
}
