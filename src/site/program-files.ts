import type { Connect } from 'vite';

/** The address of a program of a part's examples or tasks, below any base path, without its query. */
const programAddress = /^[^?]*\/(?:examples|tasks)\/[^?]*\.\w+(?=\?|$)/;

/**
 * Lets `dev` serve programs at the addresses that they have in the finished site, by adding a slash to a request for
 * one. Astro finds their route only with this slash, because the extension is part of a parameter and
 * `trailingSlash` is "always".
 */
export const serveProgramFiles: Connect.NextHandleFunction = (request, _, next) => {
  request.url = request.url?.replace(programAddress, '$&/');
  next();
};
