import type { SeriesInfo } from '../series/schemas/series.ts';

/** A page on the path from the home page to the current page. */
export interface Breadcrumb {
  name: string;
  /** Address with the origin. */
  url: string;
}

/** Facts about a page for search engines, in the vocabulary of schema.org. */
export type StructuredData = { '@type': string } & Record<string, unknown>;

/**
 * The path to a page, from the home page to the page itself, which is the last entry and needs no address.
 * @see https://schema.org/BreadcrumbList
 */
export function breadcrumbList(crumbs: readonly Breadcrumb[]): StructuredData {
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
 * The facts about a chapter. They name no author, because the guide does not know one, and have no description, because
 * the page's `<meta>` has it.
 * @see https://schema.org/TechArticle
 * @param page its title, its address with the origin, and the day of its last change; undefined when git knows none
 */
export function techArticle(
  info: SeriesInfo,
  { title, url, changed }: { title: string; url: string; changed: string | undefined },
): StructuredData {
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
 * Writes the content of a `<script type="application/ld+json">`. It escapes every `<`, so that no text can end the
 * element or begin a comment in it.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function jsonLd(items: readonly StructuredData[]): string {
  const data = { '@context': 'https://schema.org', '@graph': items };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
