import { linksOf } from '../components/registry.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { addressExists, type PageAddresses, splitAddress } from '../permalinks/addresses.ts';
import { resolveAddress } from '../permalinks/aliases.ts';
import { isExternalLink, resolveLink } from '../permalinks/resolve-link.ts';
import type { Check, CheckContext } from './context.ts';

/** Maximum number of a page's fragments that a hint lists; of the others it gives only the number. */
const maxListedFragments = 12;

/** Maximum number of broken links of a file that get a suggestion: each search goes through all addresses. */
const maxSuggestions = 100;

/**
 * Every link within the guide leads to a page, and to a fragment that the page has; one to another site uses https
 * or mailto.
 */
export const linksLeadSomewhere: Check = (context, reportAt) => {
  const { addresses, aliases, isUnread } = context.links;
  let brokenCount = 0;
  for (const { url, ...position } of linksOf(context.source.outline)) {
    if (/^http:/i.test(url)) {
      const hint = `write ${url.replace(/^http:/i, 'https:')}`;
      reportAt(position, 'link-insecure', `${url} is not encrypted`, hint);
      continue;
    }
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) {
      if (isExternalLink(url)) continue;
      const hint = 'write an https:// address, mailto:, or an address of the guide from the root';
      reportAt(position, 'link-scheme', `the guide does not link to ${url}`, hint);
      continue;
    }
    const target = absoluteAddress(url, context);
    if (target === undefined) {
      const hint =
        'write the whole address, as /part/chapter/#section: several pages show this text';
      reportAt(position, 'link-broken', `"${url}" is relative to no page`, hint);
    } else if (!addressExists(addresses, target)) {
      if (isUnread(target)) continue;
      const moved = resolveAddress(target, addresses, aliases);
      if (moved) {
        reportAt(position, 'link-aliased', `${target} is a former address`, `write ${moved}`);
      } else {
        const [message, hint] = explainBrokenLink(
          target,
          context.address,
          addresses,
          brokenCount++ < maxSuggestions,
        );
        reportAt(position, 'link-broken', message, hint);
      }
    }
  }
};

/** Resolves a link against the page of its text; undefined for a relative link in a text that several pages show. */
function absoluteAddress(url: string, { address }: CheckContext): string | undefined {
  if (!url.startsWith('/') && address === undefined) return undefined;
  return resolveLink(url, address ?? '/') ?? url;
}

/**
 * Writes message and hint for a link to a page or fragment that does not exist.
 * @param from address of the page of the text; undefined when several pages show it
 * @param withSuggestion whether to search for a similar address
 */
function explainBrokenLink(
  target: string,
  from: string | undefined,
  addresses: ReadonlyMap<string, PageAddresses>,
  withSuggestion: boolean,
): [message: string, hint: string] {
  const { page, fragment } = splitAddress(target);
  const pageAddresses = addresses.get(page);
  if (!pageAddresses) {
    const near = withSuggestion ? nearest(page, addresses.keys()) : undefined;
    const hint = near
      ? `did you mean ${near}${fragment ? `#${fragment}` : ''}?`
      : 'see the addresses in content/permalinks.json';
    return [`there is no page ${page}`, hint];
  }
  const fragments = [...pageAddresses.fragments.keys()];
  const near = withSuggestion ? nearest(fragment ?? '', fragments) : undefined;
  const prefix = page === from ? '' : page;
  const message = `${page === from ? 'this page' : page} has no fragment "#${fragment}"`;
  if (near) return [message, `did you mean ${prefix}#${near}?`];
  const listed =
    fragments.length <= maxListedFragments ? fragments : fragments.slice(0, maxListedFragments);
  const rest = fragments.length - listed.length;
  return [
    message,
    `there are: ${listed.map((id) => `#${id}`).join(' ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  ];
}
