import type { Connect } from 'vite';
import { indexFolder } from '../files.ts';
import type { SearchIndex } from './build-index.ts';

/** Content types by file extension; the compressed files, which are not listed, are plain bytes. */
const contentTypes: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/** The search index of the development server: built at the first request, and again after the content has changed. */
export class DevIndex {
  readonly #build: () => Promise<SearchIndex>;
  #index: Promise<SearchIndex> | undefined;

  constructor(build: () => Promise<SearchIndex>) {
    this.#build = build;
  }

  /** Drops the index after a change of the content; the next request builds it again. */
  invalidate(): void {
    this.#index = undefined;
  }

  /**
   * Makes the middleware that serves the files of the index.
   * @param base base path of the site, as "" or "/guide"
   */
  middleware(base: string): Connect.NextHandleFunction {
    const folder = `${base}/${indexFolder}`;
    return (request, response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      if (!pathname.startsWith(folder)) return next();
      this.#index ??= this.#build();
      this.#index.then(({ files }) => {
        const path = pathname.slice(folder.length);
        const file = files.get(path);
        if (!file) return next();
        const ending = /[^.]*$/.exec(path)?.[0] ?? '';
        response.setHeader('Content-Type', contentTypes[ending] ?? 'application/octet-stream');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(file);
      }, next);
    };
  }
}
