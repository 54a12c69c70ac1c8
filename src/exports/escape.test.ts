import { markdownToHtml, markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { escapeHtmlInMarkdown, escapeMarkdown } from './escape.ts';

const texts = [
  'Plain words, with a full stop.',
  '<img src=x onerror=run()>',
  '</script><script>run()</script>',
  '[go](javascript:run) ![x](https://evil.example/x.png)',
  '*bold* __init__ ~~gone~~ `code` ``',
  '&lt;b&gt; &copy; &#60;',
  'a | b \\| c \\',
  '<https://evil.example> <!-- x --> ]]>',
  'subprocess.run(["ls", "-l"], check=True)',
];

const shown = (markdown: string) => {
  const { html } = markdownToHtml(`# 1.1 ${markdown}`, { features: { gfm: true } });
  // An address may become a link to itself: its letters stay.
  return html
    .replace(/<\/?h1>|<\/?a\b[^>]*>|\n/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
};

test.each(texts)('%s is shown letter by letter', (text) => {
  expect(shown(escapeMarkdown(text))).toBe(`1.1 ${text}`);
});

test('a text of several lines stays on one, and begins no heading', () => {
  expect(escapeMarkdown('One\n# Two\r\n\n- three')).toBe('One # Two - three');
  expect(escapeHtmlInMarkdown('One\n# Two')).toBe('One # Two');
});

test.each([
  ['a `<b>` and <b>', 'a `<b>` and \\<b>'],
  ['`` a ` <b> `` <i>', '`` a ` <b> `` \\<i>'],
  ['no end ` <b>', 'no end ` \\<b>'],
  ['*kept* and [kept](/python/)', '*kept* and [kept](/python/)'],
])('the Markdown %s keeps its marks and no HTML', (text, safe) => {
  expect(escapeHtmlInMarkdown(text)).toBe(safe);
  expect(JSON.stringify(markdownToMdast(safe))).not.toContain('"html"');
});
