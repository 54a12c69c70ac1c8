import { cardByFile } from '../series/look-up.ts';
import type { Check } from './context.ts';

/**
 * No answer has footnotes: it stands on its own page, in its chapter beside other answers, and at the back
 * of the booklet, and in each its notes would meet those of the others.
 */
export const answersWithoutFootnotes: Check = ({ source, home }, reportAt) => {
  if (!home || !cardByFile(home.part, source.file)) return;
  for (const place of source.outline.footnotes) {
    const hint = 'write the note into the text, in parentheses';
    reportAt(place, 'mdx-footnote', 'an answer holds no footnotes', hint);
  }
};
