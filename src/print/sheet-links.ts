import type { Booklet } from './booklet.ts';

/** What a link becomes on paper: a reference to another place in the booklet, or a numbered note with its address. */
export type PaperLink =
  | { kind: 'reference'; href: string; label: string }
  | { kind: 'note'; href: string; number: number };

/** A numbered note at the end of a sheet. */
export interface Note {
  id: string;
  href: string;
  /** Address with the origin, which is printed. */
  url: string;
}

/** The address of a site. */
export interface SiteLocation {
  /** As "https://example.org". */
  origin: string;
  /** As "" or "/guide". */
  base: string;
}

/**
 * The links of one sheet. A sheet is a stretch of the booklet with its own list of notes, such as a chapter, a task or
 * the answers of a chapter. Links to places in the booklet become references, all others become notes.
 */
export class SheetLinks {
  readonly notes: readonly Note[];
  readonly #booklet: Booklet;
  readonly #site: SiteLocation;
  readonly #page: string;
  readonly #numbers = new Map<string, number>();

  /**
   * @param page address of the page with the same text on the site, to which relative links are resolved
   * @param id of the sheet, which is a part of the ids of its notes
   * @param links the targets of all links of the sheet in reading order, as the author wrote them
   */
  constructor(
    booklet: Booklet,
    site: SiteLocation,
    page: string,
    id: string,
    links: readonly string[],
  ) {
    this.#booklet = booklet;
    this.#site = site;
    this.#page = page;
    const notes: Note[] = [];
    for (const written of links) {
      const link = written.startsWith('/') ? site.base + written : written;
      const { target, url, href } = this.#locate(link);
      if (target || this.#numbers.has(url)) continue;
      this.#numbers.set(url, notes.length + 1);
      notes.push({ id: `note_${id}_${notes.length + 1}`, href, url });
    }
    this.notes = notes;
  }

  /**
   * The `href` for an address of the guide: its place in the booklet when it has one, else its note or its page on the
   * site.
   */
  href(address: string): string {
    return this.resolve(this.#site.base + address)?.href ?? this.#site.base + address;
  }

  /**
   * Finds what a link becomes on paper.
   * @param link as a page has it: an absolute address, one under the base path, or one relative to the page
   * @returns undefined for a link to a term of another part: the site adds such links, and on paper they are plain text
   * @throws Error for a link that the constructor was not given
   */
  resolve(link: string): PaperLink | undefined {
    const { target, url, href, path } = this.#locate(link);
    if (target) return { kind: 'reference', href: `#${target.id}`, label: target.label };
    const number = this.#numbers.get(url);
    if (number !== undefined) return { kind: 'note', href, number };
    if (path.startsWith('/glossary/#')) return undefined;
    throw new Error(`the link ${link} on ${this.#page} has no note`);
  }

  #locate(link: string) {
    const { origin, base } = this.#site;
    const url = new URL(link, origin + base + this.#page);
    const inside = url.origin === origin && url.pathname.startsWith(`${base}/`);
    const path = inside ? url.pathname.slice(base.length) + url.hash : '';
    const { targets } = this.#booklet;
    // On paper the lines of programs have no ids, so a link to a line leads to its program.
    const target = targets.get(path) ?? targets.get(path.replace(/(?:-L\d+)+$/, ''));
    return { target, url: url.href, href: inside ? base + path : url.href, path };
  }
}
