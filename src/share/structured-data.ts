import type { SeriesInfo } from '../series/schemas/series.ts';

/** A page on the way from the home page to this one. */
export interface Crumb {
  name: string;
  /** Whole address with the origin. */
  url: string;
}

/** What a search engine is told of a page, in the words of schema.org. */
export type Structured = { '@type': string } & Record<string, unknown>;

/**
 * The way to a page, from the home page to the page itself, whose address need not be said.
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumbList(crumbs: readonly Crumb[]): Structured {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...(index < crumbs.length - 1 && { item: url }),
    })),
  };
}

/**
 * A chapter; it claims no author, whom the guide does not know of, and leaves the description to the page's
 * `<meta>`.
 * @see https://schema.org/TechArticle
 * @param page its title, its whole address, and the day on which its text last changed, if git tells one
 */
export function techArticle(
  info: SeriesInfo,
  { title, url, changed }: { title: string; url: string; changed: string | undefined },
): Structured {
  return {
    '@type': 'TechArticle',
    headline: title,
    url,
    ...(changed && { dateModified: changed }),
    inLanguage: info.language,
    license: info.licence.url,
  };
}

/**
 * The content of a `<script type="application/ld+json">`. It holds no `<`, so that no text can end the
 * element or begin a comment in it.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function structuredText(items: readonly Structured[]): string {
  const data = { '@context': 'https://schema.org', '@graph': items };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
