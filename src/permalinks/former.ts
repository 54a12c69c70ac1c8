import { type Addresses, splitAddress } from './addresses.ts';
import { type Alias, resolveAddress } from './aliases.ts';

/** The published addresses that have changed since, grouped by what happened to the page or section. */
export interface FormerAddresses {
  /** Current address of a page or a program's file -> its former addresses. */
  pages: ReadonlyMap<string, string[]>;
  /** Page -> current id -> former ids, for what is still on the same page. */
  fragments: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
  /** Page -> former ids of what has left it for another page, each with its current address. */
  moved: ReadonlyMap<string, { id: string; to: string }[]>;
  /** Pages that became a section of another page. */
  pagesNowSections: { from: string; to: string }[];
}

/**
 * Groups the aliases of a series by how the site keeps the former address working, always without JavaScript. A renamed
 * chapter or task is built at both addresses, and any other renamed page redirects. A renamed section has both ids, and
 * one that has moved to another page leaves a link there. A page that became a section redirects to it.
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
