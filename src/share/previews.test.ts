import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { previewsOf } from './previews.ts';

const page = (main: string) =>
  `<html><head><meta name="description" content="All of it."></head><body><nav><p>no</p></nav><main>${main}</main></body></html>`;

test('a page shows its title and description', () => {
  const html = page('<h1><span class="number">8.4</span> Processes</h1><p>Text.</p>');
  expect(previewsOf(parseDocument(html))).toEqual({ '': ['8.4 Processes', 'All of it.'] });
});

test('a section shows its number, title and first paragraphs, without code and call-out labels', () => {
  const html = page(
    '<h2 id="a"><a class="anchor" href="#a">8.4.1</a>Fork</h2><p>One <code>two</code>.</p><pre>no</pre>' +
      '<aside><p>no</p></aside><div class="callout trap"><p class="callout-label">no</p><p>Three.</p></div>' +
      '<h2 id="b"><a class="anchor" href="#b">8.4.2</a>Exec</h2><ul><li>Four</li></ul>',
  );
  expect(previewsOf(parseDocument(html))).toEqual({
    a: ['8.4.1 Fork', 'One two. Three.'],
    b: ['8.4.2 Exec', 'Four'],
  });
});

test('a section that begins with one of level 3 shows the text of that', () => {
  const html = page('<h2 id="a">A</h2><h3 id="b"><a class="anchor">§</a>B</h3><p>Text.</p>');
  expect(previewsOf(parseDocument(html))).toEqual({ a: ['A', 'Text.'], b: ['B', 'Text.'] });
});

test('long text ends within 240 characters, after a whole word', () => {
  const text =
    previewsOf(parseDocument(page(`<h2 id="a">A</h2><p>${'word, '.repeat(80)}</p>`)))['a']?.[1] ??
    '';
  expect(text.length).toBeLessThanOrEqual(242);
  expect(text).toMatch(/, word …$/);
});

test('a question gives nothing of its answer away', () => {
  const html = page(
    '<article class="question" id="q-x"><p class="marks">mid concept</p><p class="asks"><a>Why?</a></p><details><p>Because.</p></details></article>',
  );
  expect(previewsOf(parseDocument(html))).toEqual({ 'q-x': ['Why?', 'mid concept'] });
});

test('a term shows its definition, and an example its purpose', () => {
  const html = page(
    '<dl><div><dt id="t"><a><dfn>Term</dfn></a><span class="aliases">no</span></dt><dd>It is.<p class="taught">no</p></dd></div></dl>' +
      '<figure class="example" id="x"><figcaption><a class="file">x.py</a><span class="shows">Shows.</span></figcaption><pre>no</pre></figure>',
  );
  expect(previewsOf(parseDocument(html))).toEqual({ t: ['Term', 'It is.'], x: ['x.py', 'Shows.'] });
});
