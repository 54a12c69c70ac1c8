import type { Features } from 'satteri';

/** The Markdown extensions of the guide; pages, checks and the search index parse texts with the same ones. */
export const dialect = {
  headingAttributes: true,
  directive: true,
  frontmatter: true,
  gfm: true,
  // Dashes and dots stay as typed: `--out` is an option, and `main...dev` a range.
  smartPunctuation: { quotes: true, dashes: false, ellipses: false },
} as const satisfies Features;

/** The Markdown extensions for one field of front matter or data, which holds inline Markdown only. */
export const inlineDialect = {
  frontmatter: false,
  gfm: true,
  smartPunctuation: dialect.smartPunctuation,
} as const satisfies Features;
