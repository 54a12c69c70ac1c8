import type { Features } from 'satteri';

/** The Markdown dialect of the guide: pages are rendered from it, and everything else is read in it. */
export const dialect = {
  headingAttributes: true,
  directive: true,
  frontmatter: true,
  gfm: true,
  // Dashes and dots stay as typed: `--out` is an option, and `main...dev` a range.
  smartPunctuation: { quotes: true, dashes: false, ellipses: false },
} as const satisfies Features;

/** The dialect of one field of front matter or data: what stands within a line. */
export const inlineDialect = {
  frontmatter: false,
  gfm: true,
  smartPunctuation: dialect.smartPunctuation,
} as const satisfies Features;
