import { describe, expect, test } from 'vitest';
import { inlineRuns, plainText, shorten } from './inline.ts';

describe('plain text of inline Markdown', () => {
  test.each([
    ['What does `rate()` show?', 'What does rate() show?'],
    ['`SELECT *` and `a_b_c` *at once*', 'SELECT * and a_b_c at once'],
    ['`except*` or **except**', 'except* or except'],
    [`The parent's "x", \`a="b"\` and --out`, 'The parent’s “x”, a="b" and --out'],
    ['a [link](/python/) here', 'a link here'],
    ['`</script>` & <b> "x" &lt;', '</script> & <b> “x” <'],
  ])('%s', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });
});

test('code and prose are told apart', () => {
  expect(inlineRuns('Why `kill -9`, *and* when?')).toEqual([
    { text: 'Why ', code: false },
    { text: 'kill -9', code: true },
    { text: ', and when?', code: false },
  ]);
});

describe('a text that is cut', () => {
  test.each([
    ['fits as it is', 20, 'fits as it is'],
    ['fits to the letter', 18, 'fits to the letter'],
    ['one two three four', 12, 'one two…'],
    ['one two three four', 14, 'one two three…'],
    ['one two, three', 11, 'one two…'],
    ['aaaaaaaaaaaaaaaaaaaa', 8, 'aaaaaaa…'],
  ])('%s at %i', (text, limit, cut) => {
    expect(shorten(text, limit)).toBe(cut);
    expect(cut.length).toBeLessThanOrEqual(limit);
  });
});
