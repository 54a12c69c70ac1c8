/** Base path of the site without a final slash, as "" or "/guide". */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/**
 * The key for a value in the browser's storage. It contains the base path, because several sites can share an origin, as
 * the projects of one GitHub user do.
 */
export const storageKey = (name: string): string => `guide ${base}/ ${name}`;

/** Full address of the guide, with a final slash; it is also the scope of its service worker. */
export const scope = `${location.origin}${base}/`;
