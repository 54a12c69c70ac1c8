/** Format of the data in the caches. After a change of this number the worker deletes the caches with the old one. */
const formatVersion = 1;

/** Several guides can share an origin, so the names of their caches contain the path of the scope. */
const prefixOf = (scope: string) => `guide-offline ${new URL(scope).pathname} `;

/** Names of the guide's caches in the browser's Cache Storage. */
export interface Stores {
  /** Pages that the reader has opened, the latest at the end. */
  pages: string;
  /** Scripts of this build and of earlier ones, so that tabs with an older page keep working. */
  scripts: string;
  /** The offline page, which is shown instead of a page that is not stored. */
  shell: string;
  /** Python's files, the programs that the reader has run, edited or copied, and a snapshot of the interpreter. */
  python: string;
  /** The offline copy of the whole guide. */
  kept: string;
}

/**
 * The names of a guide's caches.
 * @param scope address of the guide, with a final slash
 */
export function storesOf(scope: string): Stores {
  const name = (store: keyof Stores) => `${prefixOf(scope)}${store} ${formatVersion}`;
  return {
    pages: name('pages'),
    scripts: name('scripts'),
    shell: name('shell'),
    python: name('python'),
    kept: name('kept'),
  };
}

/** Filters the names of an origin's caches for those that an earlier service worker of this guide made. */
export function outdatedStores(scope: string, names: readonly string[]): string[] {
  const current: string[] = Object.values(storesOf(scope));
  return names.filter((name) => name.startsWith(prefixOf(scope)) && !current.includes(name));
}
