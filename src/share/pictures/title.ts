import { inlineRuns, type TextRun } from '../../markdown/inline.ts';

/** What the type size of a title depends on: up to so many letters, so large, cut off after so many lines. */
const sizes = [
  { letters: 45, size: 68, lines: 3 },
  { letters: 90, size: 60, lines: 4 },
  { letters: 160, size: 52, lines: 5 },
  { letters: Infinity, size: 44, lines: 6 },
] as const;

/**
 * The type size and number of lines for a title.
 * @param shared true when a sentence under the title takes room
 * @returns the size in pixels, and the lines after which the rest is cut off
 */
export function titleSize(
  runs: readonly TextRun[],
  shared: boolean,
): { size: number; lines: number } {
  const letters = runs.reduce((sum, { text }) => sum + text.length, 0);
  const { size, lines } = sizes.find((step) => letters <= step.letters) ?? sizes[3];
  return { size, lines: shared ? Math.min(lines, 3) : lines };
}

/**
 * A title as a picture shows it. What no font of ours draws (emoji) or what could turn the rest of the
 * line around (controls) is left out, the joiner of Persian and Indic scripts excepted.
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
 * The direction of a text by its first letter that has one, as `dir="auto"` does.
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
