import type { Connect } from 'vite';

/** The address of a program of a part's examples or tasks, below any base path, without its query. */
const programAddress = /^[^?]*\/(?:examples|tasks)\/[^?]*\.\w+(?=\?|$)/;

/**
 * Serves programs in `dev` at the addresses that they have in the finished site. Astro looks there for a route that ends
 * with a slash, since the extension is part of a parameter and `trailingSlash` is "always".
 */
export const serveProgramFiles: Connect.NextHandleFunction = (request, _, next) => {
  request.url = request.url?.replace(programAddress, '$&/');
  next();
};
