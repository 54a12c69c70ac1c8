import type { Element, ParentNode } from 'domhandler';
import { append, textContent } from 'domutils';
import { all, html, make } from './nodes.ts';
import { ids, type Target } from './targets.ts';

/** What links are read against. */
export interface LinkSources {
  /** Where the things of the booklet stand, by address without the base path. */
  places: ReadonlyMap<string, Target>;
  /** As "" or "/guide". */
  base: string;
  /** Origin of the published site, as "https://example.org". */
  origin: string;
  /** Ids of the glossary's terms that are printed; each term that a link asks for is added. */
  terms: Set<string>;
}

/** What is printed of a link that leaves the booklet. */
interface Note {
  number: number;
  /** As a link is written in a page: from the root when it stays in the guide. */
  href: string;
}

/**
 * Makes the links of a stretch of the booklet work on paper: one to another place of the booklet leads
 * there and names its number, "(see 8.4.3)"; one that leaves it gets the number of a note.
 * @param address of the page that the stretch comes from, without the base path
 * @param name of the stretch in the notes' ids, as "chapter_logging"
 * @param own number of the section that the stretch begins with
 * @returns the notes as HTML, or "" when there are none
 */
export function setLinks(
  root: ParentNode,
  { places, base, origin, terms }: LinkSources,
  { address, name, own }: { address: string; name: string; own?: string },
): string {
  const notes = new Map<string, Note>();
  const sections = new Map([...places.values()].map((target) => [target.id, target]));
  let section = own;
  for (const element of all(root, ({ name, attribs }) => name === 'a' || 'id' in attribs)) {
    const { id, href } = element.attribs;
    if (id) section = sections.get(id)?.section ?? section;
    if (element.name !== 'a' || href === undefined) continue;
    const url = new URL(href, `${origin}${base}${address}`);
    const inside = url.origin === origin && url.pathname.startsWith(`${base}/`);
    const path = inside ? url.pathname.slice(base.length) + url.hash : '';
    const target = places.get(path) ?? places.get(path.replace(/-L\d+$/, ''));
    if (target) setReference(element, target, section);
    else if (inside && path.startsWith('/glossary/#')) {
      const term = path.slice('/glossary/#'.length);
      terms.add(term);
      element.attribs['href'] = `#${ids.term(term)}`;
    } else {
      element.attribs['href'] = inside ? base + path : url.href;
      delete element.attribs['download'];
      setNote(element, url.href, notes);
    }
  }
  if (notes.size === 0) return '';
  const items = [...notes].map(([url, { number, href }]) =>
    make('li', { id: ids.note(name, number) }, [make('a', { href }, [url])]),
  );
  return `<div class="notes"><p class="part-label">Notes</p><ol>${html(items)}</ol></div>`;
}

/** A link within the booklet names the number that it leads to, unless its text has it or it is near. */
function setReference(link: Element, target: Target, section: string | undefined): void {
  link.attribs['href'] = `#${target.id}`;
  delete link.attribs['download'];
  const near = target.place === section || target.place === 'tasks';
  if (near || target.place.endsWith(textContent(link)) || textContent(link).includes(target.place))
    return;
  const before = link.prev ? textContent(link.prev) : '';
  const place = /\bsee\s+$/i.test(before) ? target.place : `see ${target.place}`;
  append(link, make('span', { class: 'see' }, [` (${place})`]));
}

/** A link that leaves the booklet gets the number of its note; the same address has one number. */
function setNote(link: Element, url: string, notes: Map<string, Note>): void {
  const { number } = notes.get(url) ?? { number: notes.size + 1 };
  notes.set(url, { number, href: link.attribs['href'] ?? url });
  // No link: beside another it would be too small to hit (WCAG 2.5.8), and it is for paper.
  append(link, make('sup', { class: 'note' }, [String(number)]));
}
