import type { Booklet } from './booklet.ts';

/** What a link becomes on paper: the way to another place of the booklet, or a note with its address. */
export type PaperLink =
  | { kind: 'reference'; href: string; place: string }
  | { kind: 'note'; href: string; number: number };

/** A note at the end of a sheet. */
export interface Note {
  id: string;
  href: string;
  /** The whole address, which is printed. */
  url: string;
}

/** Where a site stands. */
export interface Site {
  /** As "https://example.org". */
  origin: string;
  /** As "" or "/guide". */
  base: string;
}

/** The links of a stretch of the booklet that has its notes in common. */
export class SheetLinks {
  readonly notes: readonly Note[];
  readonly #booklet: Booklet;
  readonly #site: Site;
  readonly #page: string;
  readonly #numbers = new Map<string, number>();

  /**
   * @param page address of the page that the text comes from, which its links are relative to
   * @param id of the sheet, which the ids of its notes begin with
   * @param links what the text links to, in reading order and as its author wrote it
   */
  constructor(booklet: Booklet, site: Site, page: string, id: string, links: readonly string[]) {
    this.#booklet = booklet;
    this.#site = site;
    this.#page = page;
    const notes: Note[] = [];
    for (const written of links) {
      const link = written.startsWith('/') ? site.base + written : written;
      const { target, url, href } = this.#read(link);
      if (target || this.#numbers.has(url)) continue;
      this.#numbers.set(url, notes.length + 1);
      notes.push({ id: `note_${id}_${notes.length + 1}`, href, url });
    }
    this.notes = notes;
  }

  /** Where an address of the guide is on paper, or on the site. */
  href(address: string): string {
    return this.resolve(this.#site.base + address)?.href ?? this.#site.base + address;
  }

  /**
   * @param link as a page has it
   * @returns undefined for a term that another part teaches: no author linked it, and on paper it is text
   * @throws Error for a link that was not among those of the sheet
   */
  resolve(link: string): PaperLink | undefined {
    const { target, url, href, path } = this.#read(link);
    if (target) return { kind: 'reference', href: `#${target.id}`, place: target.place };
    const number = this.#numbers.get(url);
    if (number !== undefined) return { kind: 'note', href, number };
    if (path.startsWith('/glossary/#')) return undefined;
    throw new Error(`the link ${link} on ${this.#page} has no note`);
  }

  #read(link: string) {
    const { origin, base } = this.#site;
    const url = new URL(link, origin + base + this.#page);
    const inside = url.origin === origin && url.pathname.startsWith(`${base}/`);
    const path = inside ? url.pathname.slice(base.length) + url.hash : '';
    const { targets } = this.#booklet;
    // Lines of programs have no ids on paper: what leads to one leads to its program.
    const target = targets.get(path) ?? targets.get(path.replace(/(?:-L\d+)+$/, ''));
    return { target, url: url.href, href: inside ? base + path : url.href, path };
  }
}
