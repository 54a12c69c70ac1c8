/** Base path of the site without a final slash, as "" or "/guide". */
export const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** Address below which the guide lies, with a final slash: the scope of its service worker. */
export const scope = `${location.origin}${base}/`;
