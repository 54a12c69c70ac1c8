import { type Manifest, parseManifest } from '../manifest.ts';

/** A manifest in the store: of the copy that is whole, and of a download that has not ended. */
type Role = 'whole' | 'pending';

/** A manifest that is no manifest any more. */
export class CorruptStore extends Error {
  override name = 'CorruptStore';
}

/**
 * The whole guide in one store. An entry's key holds the revision, so that a newer state of a page can lie
 * beside the older one until all of an update has come; which one is read, the manifest of the whole copy says.
 */
export class Kept {
  readonly #scope: string;
  readonly #store: string;
  /** Keys of entries by address, of the manifests as last read. */
  #known: Map<string, string[]> | undefined;

  constructor(scope: string, store: string) {
    this.#scope = scope;
    this.#store = store;
  }

  /** The kept state of a page or file; undefined when it is not kept. */
  async match(request: Request): Promise<Response | undefined> {
    const { origin, pathname } = new URL(request.url);
    const address = origin + pathname;
    return (await this.#lookUp(address)) ?? this.#lookUp(address, true);
  }

  async #lookUp(address: string, afresh = false): Promise<Response | undefined> {
    if (afresh || !this.#known) this.#known = await this.#readKeys();
    for (const key of this.#known.get(address) ?? []) {
      const found = await caches.match(key, { cacheName: this.#store, ignoreVary: true });
      if (found) return found;
    }
    return undefined;
  }

  async #readKeys(): Promise<Map<string, string[]>> {
    const known = new Map<string, string[]>();
    for (const role of ['whole', 'pending'] as const) {
      const manifest = await this.read(role).catch(() => undefined);
      for (const [path, revision] of manifest?.files ?? []) {
        const address = this.#scope + path;
        known.set(address, [...(known.get(address) ?? []), this.keyOf(path, revision)]);
      }
    }
    return known;
  }

  keyOf(path: string, revision: string): string {
    return `${this.#scope}${path}?revision=${revision}`;
  }

  #roleKey(role: Role): string {
    return `${this.#scope}manifest-${role}`;
  }

  /** @throws CorruptStore when what is stored cannot be read */
  async read(role: Role): Promise<(Manifest & { stopped: boolean }) | undefined> {
    const stored = await caches.match(this.#roleKey(role), { cacheName: this.#store });
    if (!stored) return undefined;
    const value: unknown = await stored.json().catch(() => undefined);
    const manifest = parseManifest(value);
    if (!manifest) throw new CorruptStore(`the manifest of the ${role} copy cannot be read`);
    return { ...manifest, stopped: (value as { stopped?: unknown }).stopped === true };
  }

  /** @param stopped true when the reader wants no more to be fetched for now */
  async write(role: Role, manifest: Manifest, stopped = false): Promise<void> {
    const store = await caches.open(this.#store);
    const { version, build, files } = manifest;
    const body = JSON.stringify({ version, build, files, stopped });
    await store.put(this.#roleKey(role), new Response(body));
    this.#known = undefined;
  }

  async put(key: string, response: Response): Promise<void> {
    const store = await caches.open(this.#store);
    await store.put(key, response);
  }

  /** Keys of all entries that are there. */
  async keys(): Promise<Set<string>> {
    if (!(await caches.has(this.#store))) return new Set();
    const store = await caches.open(this.#store);
    return new Set((await store.keys()).map(({ url }) => url));
  }

  /** Makes a manifest that of the whole copy, and then deletes what it does not list. */
  async accept(manifest: Manifest): Promise<void> {
    await this.write('whole', manifest);
    const store = await caches.open(this.#store);
    const listed = new Set(manifest.files.map(([path, revision]) => this.keyOf(path, revision)));
    listed.add(this.#roleKey('whole'));
    for (const key of await this.keys()) if (!listed.has(key)) await store.delete(key);
    this.#known = undefined;
  }

  /** Deletes all, entry by entry: a browser gives the space of a deleted store back only when nothing refers to it. */
  async remove(): Promise<void> {
    const store = await caches.open(this.#store);
    await Promise.all((await store.keys()).map((request) => store.delete(request)));
    await caches.delete(this.#store);
    this.#known = undefined;
  }
}
