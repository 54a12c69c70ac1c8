import type { Check } from './context.ts';

/**
 * No text has footnotes: each text stands in several places, on its page, beside others in the booklet and in search
 * results, and its notes would meet those of the others.
 */
export const noFootnotes: Check = ({ source }, reportAt) => {
  for (const place of source.outline.footnotes) {
    const hint = 'write the note into the text, in parentheses';
    reportAt(place, 'mdx-footnote', 'a text holds no footnotes', hint);
  }
};
