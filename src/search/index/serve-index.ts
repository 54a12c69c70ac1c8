import { extname } from 'node:path';
import { parseDocument } from 'htmlparser2';
import { chapterAddress, taskAddress } from '../../series/model.ts';
import { loadSeries } from '../../series/read/load-series.ts';
import { buildIndex, type SearchIndex } from './build-index.ts';
import { headsOf, type IndexedPage } from './indexed-page.ts';
import { pageRecords } from './page-records.ts';

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/** A file of the index as a server sends it. */
export interface ServedFile {
  type: string;
  content: string;
}

/**
 * The index of the pages that a development server renders. It is built when the first file is asked
 * for, from pages fetched from that server, and again after a change.
 * @param root path of the content folder
 */
export class ServedIndex {
  readonly #root: string;
  #index: Promise<SearchIndex> | undefined;

  constructor(root: string) {
    this.#root = root;
  }

  /** Builds the index anew when it is next asked for. */
  forget(): void {
    this.#index = undefined;
  }

  /**
   * @param path below the index's folder
   * @param site address of the running site, base path included, without a final slash
   * @returns undefined when the index has no such file
   */
  async file(path: string, site: string): Promise<ServedFile | undefined> {
    this.#index ??= this.#build(site);
    try {
      const content = (await this.#index).files.get(path);
      if (content === undefined) return undefined;
      return { content, type: types[extname(path)] ?? 'application/octet-stream' };
    } catch (error) {
      this.forget();
      throw error;
    }
  }

  async #build(site: string): Promise<SearchIndex> {
    const { info, parts, glossary } = loadSeries(this.#root, () => undefined);
    if (!info) throw new Error('content/series.yaml is missing or wrong');
    const addresses = parts.flatMap((part) => [
      ...part.chapters.map((chapter) => chapterAddress(part, chapter)),
      ...part.tasks.map((task) => taskAddress(part, task)),
    ]);
    if (glossary.terms.length > 0) addresses.push('/glossary/');
    const pages: IndexedPage[] = [];
    for (const address of addresses) {
      const response = await fetch(site + address);
      // A page that does not render has its own error; the others can be searched.
      if (!response.ok) continue;
      const records = pageRecords(parseDocument(await response.text()), address);
      pages.push({ ...headsOf(records), records });
    }
    return buildIndex(pages, { info, parts, glossary });
  }
}
