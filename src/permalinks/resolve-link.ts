/**
 * Reads a link as a browser does: resolved against the page that it stands on, its fragment decoded.
 * @param link as its author wrote it, or as a page has it
 * @param page address of the page, as "/python/logging/"
 * @returns the address from the root; undefined when the link cannot be read or leaves the site
 */
export function resolveLink(link: string, page: string): string | undefined {
  const host = 'https://guide';
  const url = URL.parse(link, host + page);
  if (url?.origin !== host) return undefined;
  try {
    return url.pathname + decodeURIComponent(url.hash);
  } catch {
    return undefined;
  }
}

/** True for a link to another site that a reader can follow: by https to a host, or by mail to a mailbox. */
export function isExternalLink(link: string): boolean {
  const url = URL.parse(link);
  if (!url) return false;
  if (url.protocol === 'mailto:') return url.pathname.includes('@');
  return url.protocol === 'https:' && url.username === '' && url.password === '';
}
