/** Format of what the stores hold; a new number leaves the former stores to be deleted. */
const version = 1;

/** Several guides can share an origin, so a store's name holds the scope. */
const prefixOf = (scope: string) => `guide-offline ${new URL(scope).pathname} `;

/** Names of the stores (caches) of a guide. */
export interface Stores {
  /** Pages that the reader has opened, the latest at the end. */
  pages: string;
  /** Scripts of this build and of those before it, so that open tabs keep working. */
  scripts: string;
  /** The page that stands in for one that is not kept. */
  shell: string;
  /** The whole guide. */
  kept: string;
}

/** @param scope address below which the guide lies, with a final slash */
export function storesOf(scope: string): Stores {
  const name = (store: keyof Stores) => `${prefixOf(scope)}${store} ${version}`;
  return {
    pages: name('pages'),
    scripts: name('scripts'),
    shell: name('shell'),
    kept: name('kept'),
  };
}

/** Of all stores of an origin, those that an earlier service worker of this guide has left. */
export function formerStores(scope: string, names: readonly string[]): string[] {
  const current: string[] = Object.values(storesOf(scope));
  return names.filter((name) => name.startsWith(prefixOf(scope)) && !current.includes(name));
}
