/** Base path of the site without a final slash, as "" or "/guide". */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * A name in the browser's stores. Several sites can share an origin, as all projects of one GitHub user do, so
 * it holds the base path.
 */
export const storageKey = (name: string): string => `guide ${base}/ ${name}`;

/** Address below which the guide lies, with a final slash: the scope of its service worker. */
export const scope = `${location.origin}${base}/`;
