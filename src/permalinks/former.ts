import { type Addresses, splitAddress } from './addresses.ts';
import { type Alias, resolveAddress } from './aliases.ts';

/** Where readers land who follow an address that was published and has changed since. */
export interface Former {
  /** Former addresses of a page that has only been renamed, by its address today. */
  pages: ReadonlyMap<string, string[]>;
  /** Former fragments of what stands on a page, by the page and the fragment that it has today. */
  fragments: ReadonlyMap<string, ReadonlyMap<string, string[]>>;
  /** By page, former fragments of what stands on another page now. */
  moved: ReadonlyMap<string, { id: string; to: string }[]>;
  /** Former pages that became a section of another. */
  waymarks: { from: string; to: string }[];
}

/**
 * Sorts the aliases of a series by the pages that have to honour them. All of them work without a script:
 * a renamed page is there under both addresses, a renamed section has both ids, and what has moved to
 * another page leaves a line with the way to it.
 */
export function formerAddresses(addresses: Addresses, list: readonly Alias[]): Former {
  const aliases = new Map(list.map((alias) => [alias.from, alias]));
  const pages = new Map<string, string[]>();
  const fragments = new Map<string, Map<string, string[]>>();
  const moved = new Map<string, { id: string; to: string }[]>();
  const waymarks: Former['waymarks'] = [];
  for (const { from, to } of list) {
    const { page, fragment } = splitAddress(from);
    if (fragment === undefined) {
      if (to.includes('#')) waymarks.push({ from, to });
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
    const here = fragments.get(shown) ?? new Map<string, string[]>();
    fragments.set(shown, here.set(id, [...(here.get(id) ?? []), fragment]));
  }
  return { pages, fragments, moved, waymarks };
}
