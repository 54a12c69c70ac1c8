import type { Connect } from 'vite';
import { indexFolder } from '../files.ts';
import type { SearchIndex } from './build-index.ts';

/** Types by which browsers know the files of the index; the packed ones are bytes. */
const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain; charset=utf-8',
};

/** The search index of a development server: made when it is first asked for, and again after a change. */
export class ServedIndex {
  readonly #build: () => Promise<SearchIndex>;
  #index: Promise<SearchIndex> | undefined;

  constructor(build: () => Promise<SearchIndex>) {
    this.#build = build;
  }

  /** The content has changed. */
  forget(): void {
    this.#index = undefined;
  }

  /**
   * Answers for the files of the index.
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
        response.setHeader('Content-Type', types[ending] ?? 'application/octet-stream');
        response.setHeader('Cache-Control', 'no-cache');
        response.end(file);
      }, next);
    };
  }
}
