import { type Manifest, parseManifest } from '../manifest.ts';

/** Which manifest in the cache: that of the complete copy, or that of an unfinished download. */
type Role = 'whole' | 'pending';

/** Thrown when a stored manifest cannot be read. */
export class CorruptStoreError extends Error {
  override name = 'CorruptStoreError';
}

/**
 * The offline copy of the guide in one cache. The cache key of an entry contains its revision, so that during an update
 * the new version of a page is stored beside the old one; the manifest of the complete copy decides which one is read.
 */
export class OfflineCopy {
  readonly #scope: string;
  readonly #store: string;
  /** Address -> cache keys, from the manifests as last read; undefined when they must be read again. */
  #keysByAddress: Map<string, string[]> | undefined;

  constructor(scope: string, store: string) {
    this.#scope = scope;
    this.#store = store;
  }

  /** The stored response for a page or file; undefined when it is not in the copy. */
  async match(request: Request): Promise<Response | undefined> {
    const { origin, pathname } = new URL(request.url);
    const address = origin + pathname;
    return (await this.#lookUp(address)) ?? this.#lookUp(address, true);
  }

  async #lookUp(address: string, reread = false): Promise<Response | undefined> {
    if (reread || !this.#keysByAddress) this.#keysByAddress = await this.#readKeys();
    for (const key of this.#keysByAddress.get(address) ?? []) {
      const response = await caches.match(key, { cacheName: this.#store, ignoreVary: true });
      if (response) return response;
    }
    return undefined;
  }

  async #readKeys(): Promise<Map<string, string[]>> {
    const keysByAddress = new Map<string, string[]>();
    for (const role of ['whole', 'pending'] as const) {
      const manifest = await this.read(role).catch(() => undefined);
      for (const [path, revision] of manifest?.files ?? []) {
        const address = this.#scope + path;
        keysByAddress.set(address, [
          ...(keysByAddress.get(address) ?? []),
          this.keyOf(path, revision),
        ]);
      }
    }
    return keysByAddress;
  }

  /** Cache key of a file of the manifest. */
  keyOf(path: string, revision: string): string {
    return `${this.#scope}${path}?revision=${revision}`;
  }

  #roleKey(role: Role): string {
    return `${this.#scope}manifest-${role}`;
  }

  /**
   * Reads a manifest from the cache.
   * @returns undefined when there is none
   * @throws CorruptStoreError when it cannot be read
   */
  async read(role: Role): Promise<(Manifest & { stopped: boolean }) | undefined> {
    const stored = await caches.match(this.#roleKey(role), { cacheName: this.#store });
    if (!stored) return undefined;
    const value: unknown = await stored.json().catch(() => undefined);
    const manifest = parseManifest(value);
    if (!manifest) throw new CorruptStoreError(`the manifest of the ${role} copy cannot be read`);
    return { ...manifest, stopped: (value as { stopped?: unknown }).stopped === true };
  }

  /**
   * Stores a manifest.
   * @param stopped true when the reader has stopped the download
   */
  async write(role: Role, manifest: Manifest, stopped = false): Promise<void> {
    const store = await caches.open(this.#store);
    const { version, build, files } = manifest;
    const body = JSON.stringify({ version, build, files, stopped });
    await store.put(this.#roleKey(role), new Response(body));
    this.#keysByAddress = undefined;
  }

  /** Stores the response of a file. */
  async put(key: string, response: Response): Promise<void> {
    const store = await caches.open(this.#store);
    await store.put(key, response);
  }

  /** The cache keys of all entries. */
  async keys(): Promise<Set<string>> {
    if (!(await caches.has(this.#store))) return new Set();
    const store = await caches.open(this.#store);
    return new Set((await store.keys()).map(({ url }) => url));
  }

  /** Makes a manifest that of the complete copy, and then deletes all entries that it does not list. */
  async accept(manifest: Manifest): Promise<void> {
    await this.write('whole', manifest);
    const store = await caches.open(this.#store);
    const listedKeys = new Set(
      manifest.files.map(([path, revision]) => this.keyOf(path, revision)),
    );
    listedKeys.add(this.#roleKey('whole'));
    for (const key of await this.keys()) if (!listedKeys.has(key)) await store.delete(key);
    this.#keysByAddress = undefined;
  }

  /** Deletes the copy, entry by entry: browsers free the space of a deleted cache only when nothing refers to it. */
  async remove(): Promise<void> {
    const store = await caches.open(this.#store);
    await Promise.all((await store.keys()).map((request) => store.delete(request)));
    await caches.delete(this.#store);
    this.#keysByAddress = undefined;
  }
}
