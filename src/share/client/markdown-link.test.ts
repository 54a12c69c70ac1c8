import { expect, test } from 'vitest';
import { markdownLink } from './markdown-link.ts';
import { textDirective } from './text-directive.ts';

test.each([
  ['8.4.7 Zombies', 'https://a.example/#z', '[8.4.7 Zombies](https://a.example/#z)'],
  ['What is `__name__`?', '/x', '[What is \\`\\_\\_name\\_\\_\\`?](/x)'],
  ['argv[0] <file>', '/x', '[argv\\[0\\] \\<file\\>](/x)'],
  ['A call', '/#:~:text=f(x)', '[A call](/#:~:text=f%28x%29)'],
])('%s is taken literally in Markdown', (title, url, written) => {
  expect(markdownLink({ title, url })).toBe(written);
});

test.each([
  [{ textStart: 'one two' }, ':~:text=one%20two'],
  [{ textStart: 'one', textEnd: 'nine' }, ':~:text=one,nine'],
  [{ prefix: 'a', textStart: 'b', suffix: 'c' }, ':~:text=a-,b,-c'],
  [{ textStart: 'well-known, a & b' }, ':~:text=well%2Dknown%2C%20a%20%26%20b'],
])('words become the directive of a text fragment', (words, written) => {
  expect(textDirective(words)).toBe(written);
});
