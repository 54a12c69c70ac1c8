/** Distinguishes the guide's addresses from those of other sites on the same origin. */
export interface GuideAddresses {
  /** True for an address of the guide. */
  contains: (url: URL) => boolean;
  /** True for an address of a page of the guide; false for a file such as a program or a feed. */
  isPage: (url: URL) => boolean;
}

/**
 * Makes the functions that tell whether an address belongs to the guide and whether it is one of its pages.
 * @param scope address of the guide, with a final slash
 * @param segments first path segments of all addresses below it; "" is the home page
 */
export function guideAddresses(scope: string, segments: readonly string[]): GuideAddresses {
  const { origin, pathname } = new URL(scope);
  const knownSegments = new Set([...segments, 'index.html']);
  const contains = (url: URL) => {
    if (url.origin !== origin || !url.pathname.startsWith(pathname)) return false;
    return knownSegments.has(url.pathname.slice(pathname.length).split('/')[0] ?? '');
  };
  const isPage = (url: URL) => contains(url) && /(?:\/index\.html|\/[^/.]*)$/.test(url.pathname);
  return { contains, isPage };
}
