import { type Addresses, splitAddress } from './addresses.ts';
import { type Alias, resolveAddress } from './aliases.ts';

/** The published addresses that have changed since, sorted by what happened to the page. */
export interface FormerAddresses {
  /** The former addresses of each renamed page, by its address today. */
  pages: ReadonlyMap<string, string[]>;
  /** The former ids of sections that are still on the same page, by the page and by their id today. */
  fragments: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
  /** The former ids of sections that are on another page now, by the page that they left. */
  moved: ReadonlyMap<string, { id: string; to: string }[]>;
  /** Pages that became a section of another page. */
  pagesNowSections: { from: string; to: string }[];
}

/**
 * Sorts the aliases of a series by the page that keeps the former address working. All work without a script:
 * a renamed page is built under both addresses, a renamed section has both ids, and a section that has moved
 * to another page leaves a line that links to it.
 */
export function formerAddresses(addresses: Addresses, list: readonly Alias[]): FormerAddresses {
  const aliases = new Map(list.map((alias) => [alias.from, alias]));
  const pages = new Map<string, string[]>();
  const fragments = new Map<string, Map<string, string[]>>();
  const moved = new Map<string, { id: string; to: string }[]>();
  const pagesNowSections: FormerAddresses['pagesNowSections'] = [];
  for (const { from, to } of list) {
    const { page, fragment } = splitAddress(from);
    if (fragment === undefined) {
      if (to.includes('#')) pagesNowSections.push({ from, to });
      else pages.set(to, [...(pages.get(to) ?? []), from]);
      continue;
    }
    const shown = addresses.has(page) ? page : aliases.get(page)?.to;
    const target = resolveAddress(from, addresses, aliases);
    if (shown === undefined || target === undefined) continue;
    const { page: targetPage, fragment: id } = splitAddress(target);
    if (targetPage !== shown || !id) {
      moved.set(shown, [...(moved.get(shown) ?? []), { id: fragment, to: target }]);
      continue;
    }
    const formerIdsById = fragments.get(shown) ?? new Map<string, string[]>();
    formerIdsById.set(id, [...(formerIdsById.get(id) ?? []), fragment]);
    fragments.set(shown, formerIdsById);
  }
  return { pages, fragments, moved, pagesNowSections };
}
