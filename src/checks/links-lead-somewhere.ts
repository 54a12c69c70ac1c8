import { nearest } from '../diagnostics/nearest.ts';
import { addressExists, type PageAddresses, splitAddress } from '../permalinks/addresses.ts';
import { resolveAddress } from '../permalinks/aliases.ts';
import { isExternalLink, readAddress } from '../permalinks/read-address.ts';
import type { Check, CheckContext } from './context.ts';

/** A page with more fragments than this is not listed whole in a hint. */
const listed = 12;

/** So many broken links of a file come with a suggestion: looking for one takes as long as the series. */
const suggested = 100;

/** Every link within the guide leads to a page, and to a fragment that the page has. */
export const linksLeadSomewhere: Check = (context, reportAt) => {
  const { addresses, aliases, unread } = context.links;
  let broken = 0;
  for (const { url, ...place } of context.source.outline.links) {
    if (/^http:/i.test(url)) {
      const hint = `write ${url.replace(/^http:/i, 'https:')}`;
      reportAt(place, 'link-insecure', `${url} is not encrypted`, hint);
      continue;
    }
    if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(url)) {
      if (isExternalLink(url)) continue;
      const hint = 'write an https:// address, mailto:, or an address of the guide from the root';
      reportAt(place, 'link-scheme', `the guide does not link to ${url}`, hint);
      continue;
    }
    const target = absolute(url, context);
    if (target === undefined) {
      const hint =
        'write the whole address, as /part/chapter/#section: several pages show this text';
      reportAt(place, 'link-broken', `"${url}" is relative to no page`, hint);
    } else if (!addressExists(addresses, target)) {
      if (unread(target)) continue;
      const moved = resolveAddress(target, addresses, aliases);
      if (moved) {
        reportAt(place, 'link-aliased', `${target} is a former address`, `write ${moved}`);
      } else {
        const [message, hint] = explain(target, context.address, addresses, broken++ < suggested);
        reportAt(place, 'link-broken', message, hint);
      }
    }
  }
};

function absolute(url: string, { address }: CheckContext): string | undefined {
  if (!url.startsWith('/') && address === undefined) return undefined;
  return readAddress(url, address ?? '/') ?? url;
}

function explain(
  target: string,
  from: string | undefined,
  addresses: ReadonlyMap<string, PageAddresses>,
  suggests: boolean,
): [message: string, hint: string] {
  const { page, fragment } = splitAddress(target);
  const found = addresses.get(page);
  if (!found) {
    const near = suggests ? nearest(page, addresses.keys()) : undefined;
    const hint = near
      ? `did you mean ${near}${fragment ? `#${fragment}` : ''}?`
      : 'see the addresses in content/permalinks.json';
    return [`there is no page ${page}`, hint];
  }
  const fragments = [...found.fragments.keys()];
  const near = suggests ? nearest(fragment ?? '', fragments) : undefined;
  const prefix = page === from ? '' : page;
  const message = `${page === from ? 'this page' : page} has no fragment "#${fragment}"`;
  if (near) return [message, `did you mean ${prefix}#${near}?`];
  const few = fragments.length <= listed ? fragments : fragments.slice(0, listed);
  const rest = fragments.length - few.length;
  return [
    message,
    `there are: ${few.map((id) => `#${id}`).join(' ')}${rest > 0 ? ` and ${rest} more` : ''}`,
  ];
}
