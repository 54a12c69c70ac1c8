import type { Features } from 'satteri';

/** The Markdown dialect of the guide: pages are rendered from it, and everything else is read in it. */
export const dialect = {
  headingAttributes: true,
  directive: true,
  frontmatter: true,
  gfm: true,
  smartPunctuation: true,
} as const satisfies Features;
