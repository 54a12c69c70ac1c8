import { describe, expect, test } from 'vitest';
import { directionOf, titleRuns, titleSize } from './title.ts';

const shown = (markdown: string) =>
  titleRuns(markdown)
    .map(({ text }) => text)
    .join('');

describe('a title in a picture', () => {
  test.each([
    ['party 🎉👩‍👩‍👧 over', 'party  over'],
    ['turned \u202e around \u2067 twice', 'turned  around  twice'],
    ['a\u0000b\u0007c\nd', 'abc d'],
    ['→ ≥ © ½ stay', '→ ≥ © ½ stay'],
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['`<b>` & </text>', '<b> & </text>'],
  ])('%j is drawn as %j', (markdown, text) => {
    expect(shown(markdown).replace(/ +/g, ' ')).toBe(text.replace(/ +/g, ' '));
  });

  test('is set smaller the longer it is, and cut off after the last line', () => {
    const of = (letters: number) => titleSize([{ text: 'x'.repeat(letters), code: false }], false);
    const sizes = [20, 60, 120, 200, 400].map((letters) => of(letters).sizePx);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    for (const letters of [20, 60, 120, 400]) {
      const { sizePx, maxLines } = of(letters);
      expect(sizePx * maxLines * 1.22).toBeLessThan(400);
    }
  });

  test.each([
    ['What is `שלום`?', 'ltr'],
    ['"שלום" is a word', 'rtl'],
    ['2. مرحبا', 'rtl'],
    ['', 'ltr'],
  ])('%s runs %s', (text, direction) => {
    expect(directionOf(text)).toBe(direction);
  });
});
