import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Addresses } from '../../permalinks/addresses.ts';
import { isExternalLink, readAddress } from '../../permalinks/read-address.ts';
import type { FinishedPage } from '../finished-pages.ts';

/** What the links of the finished site come to. */
export interface LinkReport {
  problems: Diagnostic[];
  /** Internal links that were followed. */
  internal: number;
  /** External addresses, which are listed and not fetched, with the pages that link them. */
  external: Map<string, string[]>;
}

const withScheme = /^[a-z][a-z\d+.-]*:|^\/\//i;
/** A fragment that is the same encoded and decoded. */
const plainFragment = /^#[\w-]+$/;

/** So many problems come with a suggestion: looking for one takes as long as the page is large. */
const suggested = 100;

/**
 * Follows every internal link of the finished pages to a page and an id that are there, and finds pages
 * that no other links to. What the source check could not see, such as a link that a component makes or
 * one in front matter, is caught here and blamed on the line of the content that has it.
 * @param base as "" or "/guide"
 * @param root path of the content folder, to look up lines in
 * @param files paths within the finished site that are no pages, as "/python/tasks/x/x.py"
 */
export function linksLand(
  pages: readonly FinishedPage[],
  {
    base,
    root,
    addresses,
    files,
  }: { base: string; root: string; addresses: Addresses; files: ReadonlySet<string> },
): LinkReport {
  const ids = new Map(pages.map((page) => [page.address, new Set(page.ids)]));
  const linked = new Set<string>();
  const external = new Map<string, string[]>();
  const problems: Diagnostic[] = [];
  const targetOf = targetsIn(base);
  let internal = 0;
  for (const { address, links } of pages) {
    for (const link of new Set(links)) {
      if (withScheme.test(link)) {
        external.set(link, [...(external.get(link) ?? []), address]);
        if (isExternalLink(link) || /^https?:/i.test(link)) continue;
        problems.push({
          ...placeOf(link, address, addresses, root, base),
          code: 'link-scheme',
          message: `the finished page ${address} links to ${link}`,
          hint: 'write an https:// address, mailto:, or an address of the guide from the root',
        });
        continue;
      }
      internal += 1;
      const { pathname, page, fragment } = targetOf(link, address);
      if (page !== undefined && page !== address) linked.add(page);
      const found = page === undefined ? undefined : ids.get(page);
      if (found && (fragment === '' || found.has(fragment))) continue;
      if (page !== undefined && files.has(page)) continue;
      const near =
        problems.length >= suggested
          ? undefined
          : found
            ? nearest(fragment, found)
            : nearest(page ?? pathname, ids.keys());
      const hint = near ? `did you mean ${found ? `#${near}` : near}?` : 'mend or delete the link';
      const message = `the finished page ${address} links to ${link}, which is not there`;
      problems.push({
        ...placeOf(link, address, addresses, root, base),
        code: 'link-broken',
        message,
        hint,
      });
    }
  }
  for (const { address } of pages) {
    // A page for those who went astray, as 404.html, is none of the content's, and nothing links it.
    const page = addresses.get(address);
    if (!page || linked.has(address) || address === '/') continue;
    problems.push({
      file: page.file,
      line: 1,
      column: 1,
      code: 'page-orphan',
      message: `no page links to ${address}`,
      hint: 'link it from a page that readers pass',
    });
  }
  return { problems, internal, external };
}

/** Where a link within the guide leads. */
interface Target {
  pathname: string;
  /** The address without the base path; absent outside of it. */
  page: string | undefined;
  fragment: string;
}

/** Reads links of the finished site; most of them stand in every page, or lead to a place of their own page. */
function targetsIn(base: string): (link: string, address: string) => Target {
  const known = new Map<string, Target>();
  const read = (link: string, address: string): Target => {
    const [pathname = '', fragment = ''] = (readAddress(link, base + address) ?? link).split('#');
    const inside = pathname === base || pathname.startsWith(`${base}/`);
    return { pathname, page: inside ? pathname.slice(base.length) : undefined, fragment };
  };
  return (link, address) => {
    if (plainFragment.test(link))
      return { pathname: base + address, page: address, fragment: link.slice(1) };
    if (!link.startsWith('/')) return read(link, address);
    const target = known.get(link) ?? read(link, address);
    known.set(link, target);
    return target;
  };
}

/** The line of the content that has the link, or else the file that the page is made of. */
function placeOf(link: string, address: string, addresses: Addresses, root: string, base: string) {
  const page = addresses.get(address);
  const files = new Set([
    page?.file,
    ...[...(page?.fragments.values() ?? [])].map(({ file }) => file),
  ]);
  const written = [link, link.startsWith(base) ? link.slice(base.length) : link];
  for (const file of files) {
    if (!file) continue;
    const lines = readFileSync(join(root, file.slice(basename(root).length)), 'utf8').split('\n');
    for (const [index, text] of lines.entries()) {
      const column = written.map((url) => text.indexOf(`](${url}`)).find((at) => at >= 0);
      if (column !== undefined) return { file, line: index + 1, column: column + 1 };
    }
  }
  return { file: page?.file ?? `${basename(root)}/series.yaml`, line: 1, column: 1 };
}
