import type { Check } from './context.ts';

/**
 * No text has footnotes. Each text stands in several places: on its page, in search results, and in the booklet beside
 * other texts, where its footnotes would mix with theirs.
 */
export const noFootnotes: Check = ({ source }, reportAt) => {
  for (const place of source.outline.footnotes) {
    const hint = 'write the note into the text, in parentheses';
    reportAt(place, 'mdx-footnote', 'a text holds no footnotes', hint);
  }
};
