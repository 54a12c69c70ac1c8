/** Tells the guide's addresses from those of other sites of its origin. */
export interface OwnAddresses {
  /** Anything of the guide. */
  any: (url: URL) => boolean;
  /** A page of it, and no file such as a program or a feed. */
  page: (url: URL) => boolean;
}

/**
 * @param scope address below which the guide lies, with a final slash
 * @param segments first segments of all addresses below it; "" is its home page
 */
export function ownAddresses(scope: string, segments: readonly string[]): OwnAddresses {
  const { origin, pathname } = new URL(scope);
  const known = new Set([...segments, 'index.html']);
  const any = (url: URL) => {
    if (url.origin !== origin || !url.pathname.startsWith(pathname)) return false;
    return known.has(url.pathname.slice(pathname.length).split('/')[0] ?? '');
  };
  const page = (url: URL) => any(url) && /(?:\/index\.html|\/[^/.]*)$/.test(url.pathname);
  return { any, page };
}
