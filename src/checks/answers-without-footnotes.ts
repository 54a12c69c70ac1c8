import { cardByFile } from '../series/look-up.ts';
import type { Check } from './context.ts';

/**
 * No answer has footnotes. An answer is printed on its own page, in its chapter and at the back of the booklet,
 * where its notes would get the same numbers and ids as those of other answers.
 */
export const answersWithoutFootnotes: Check = ({ source, owner }, reportAt) => {
  if (!owner || !cardByFile(owner.part, source.file)) return;
  for (const position of source.outline.footnotes) {
    const hint = 'write the note into the text, in parentheses';
    reportAt(position, 'mdx-footnote', 'an answer holds no footnotes', hint);
  }
};
