import { inlineRuns, type TextRun } from '../../markdown/inline.ts';

/** The steps of type size: a title of at most `maxLetters` has this size, and is cut off after `maxLines`. */
const titleSizes = [
  { maxLetters: 45, sizePx: 68, maxLines: 3 },
  { maxLetters: 90, sizePx: 60, maxLines: 4 },
  { maxLetters: 160, sizePx: 52, maxLines: 5 },
  { maxLetters: Infinity, sizePx: 44, maxLines: 6 },
] as const;

/**
 * Chooses the type size of a title by its length.
 * @param hasSubtitle true when there is a sentence under the title, which leaves room for three lines
 * @returns the size in pixels, and the number of lines after which the title is cut off
 */
export function titleSize(
  runs: readonly TextRun[],
  hasSubtitle: boolean,
): { sizePx: number; maxLines: number } {
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const { sizePx, maxLines } =
    titleSizes.find((step) => letters <= step.maxLetters) ?? titleSizes[3];
  return { sizePx, maxLines: hasSubtitle ? Math.min(maxLines, 3) : maxLines };
}

/**
 * Splits a title into runs of text and code for a picture. Leaves out emoji, which our fonts lack, and control
 * characters, which could reverse the line; keeps U+200C, which Persian and Indic scripts need.
 */
export function titleRuns(markdown: string): TextRun[] {
  return inlineRuns(markdown)
    .map(({ text, code }) => ({
      text: text
        .replace(/\s+/g, ' ')
        .replace(
          /[\p{Emoji_Presentation}\p{Emoji_Modifier}\p{Variation_Selector}\p{Cc}\p{Cs}]|(?!\u200c)\p{Cf}/gu,
          '',
        ),
      code,
    }))
    .filter(({ text }) => text !== '');
}

/**
 * The direction of a text, which its first letter determines, as for `dir="auto"`.
 * @see https://html.spec.whatwg.org/multipage/dom.html#the-dir-attribute
 */
export function directionOf(text: string): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    first,
  )
    ? 'rtl'
    : 'ltr';
}
