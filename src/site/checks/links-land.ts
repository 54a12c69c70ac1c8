import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Diagnostic } from '../../diagnostics/diagnostics.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Addresses } from '../../permalinks/addresses.ts';
import { isExternalLink, resolveLink } from '../../permalinks/resolve-link.ts';
import type { FinishedPage } from '../finished-pages.ts';

/** The result of checking the links of the finished site. */
export interface LinkReport {
  diagnostics: Diagnostic[];
  /** Number of internal links that were followed. */
  internal: number;
  /** External address -> addresses of the pages that link to it. They are not fetched. */
  external: Map<string, string[]>;
}

const schemePattern = /^[a-z][a-z\d+.-]*:|^\/\//i;
/** A link to a fragment of the same page, without percent-encoding. */
const plainFragment = /^#[\w-]+$/;

/** Maximum number of diagnostics with a "did you mean": the search for one goes through all ids or all pages. */
const maxSuggestions = 100;

/**
 * Checks that the page and the id of every internal link exist in the finished site, and that another page links to
 * every page. This finds what the check of the source cannot see, such as a link made by a component or one in front
 * matter. A diagnostic names the line of the content that has the link, if there is one.
 * @param base base path of the site, as "" or "/guide"
 * @param root path of the content folder, in which lines are looked up
 * @param files paths of the site's files that are not pages, as "/python/tasks/x/x.py"
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
  const linkedPages = new Set<string>();
  const external = new Map<string, string[]>();
  const diagnostics: Diagnostic[] = [];
  const targetOf = createTargetReader(base);
  let internalCount = 0;
  for (const { address, links } of pages) {
    for (const link of new Set(links)) {
      if (schemePattern.test(link)) {
        external.set(link, [...(external.get(link) ?? []), address]);
        if (isExternalLink(link) || /^https?:/i.test(link)) continue;
        diagnostics.push({
          ...sourceOf(link, address, addresses, root, base),
          code: 'link-scheme',
          message: `the finished page ${address} links to ${link}`,
          hint: 'write an https:// address, mailto:, or an address of the guide from the root',
        });
        continue;
      }
      internalCount += 1;
      const { pathname, page, fragment } = targetOf(link, address);
      if (page !== undefined && page !== address) linkedPages.add(page);
      const targetIds = page === undefined ? undefined : ids.get(page);
      if (targetIds && (fragment === '' || targetIds.has(fragment))) continue;
      if (page !== undefined && files.has(page)) continue;
      const suggestion =
        diagnostics.length >= maxSuggestions
          ? undefined
          : targetIds
            ? nearest(fragment, targetIds)
            : nearest(page ?? pathname, ids.keys());
      const hint = suggestion
        ? `did you mean ${targetIds ? `#${suggestion}` : suggestion}?`
        : 'mend or delete the link';
      const message = `the finished page ${address} links to ${link}, which is not there`;
      diagnostics.push({
        ...sourceOf(link, address, addresses, root, base),
        code: 'link-broken',
        message,
        hint,
      });
    }
  }
  for (const { address } of pages) {
    // A page that is not made from the content, such as 404.html, needs no link to it.
    const page = addresses.get(address);
    if (!page || linkedPages.has(address) || address === '/') continue;
    diagnostics.push({
      file: page.file,
      line: 1,
      column: 1,
      code: 'page-orphan',
      message: `no page links to ${address}`,
      hint: 'link it from a page that readers pass',
    });
  }
  return { diagnostics, internal: internalCount, external };
}

/** Where a link within the guide leads. */
interface Target {
  pathname: string;
  /** Address without the base path; undefined when the link leads outside of the base path. */
  page: string | undefined;
  fragment: string;
}

/**
 * Makes a function that resolves a link on a page. Links from the root are cached, since most of them are on every page;
 * a link to a fragment of its own page needs no parsing.
 */
function createTargetReader(base: string): (link: string, address: string) => Target {
  const targetCache = new Map<string, Target>();
  const readTarget = (link: string, address: string): Target => {
    const [pathname = '', fragment = ''] = (resolveLink(link, base + address) ?? link).split('#');
    const inside = pathname === base || pathname.startsWith(`${base}/`);
    return { pathname, page: inside ? pathname.slice(base.length) : undefined, fragment };
  };
  return (link, address) => {
    if (plainFragment.test(link))
      return { pathname: base + address, page: address, fragment: link.slice(1) };
    if (!link.startsWith('/')) return readTarget(link, address);
    const target = targetCache.get(link) ?? readTarget(link, address);
    targetCache.set(link, target);
    return target;
  };
}

/** The position of a link in the content; if it is not there, the first line of the file that the page is made from. */
function sourceOf(link: string, address: string, addresses: Addresses, root: string, base: string) {
  const page = addresses.get(address);
  const files = new Set([
    page?.file,
    ...[...(page?.fragments.values() ?? [])].map(({ file }) => file),
  ]);
  const writtenForms = [link, link.startsWith(base) ? link.slice(base.length) : link];
  for (const file of files) {
    if (!file) continue;
    const lines = readFileSync(join(root, file.slice(basename(root).length)), 'utf8').split('\n');
    for (const [index, text] of lines.entries()) {
      const column = writtenForms.map((url) => text.indexOf(`](${url}`)).find((at) => at >= 0);
      if (column !== undefined) return { file, line: index + 1, column: column + 1 };
    }
  }
  return { file: page?.file ?? `${basename(root)}/series.yaml`, line: 1, column: 1 };
}
