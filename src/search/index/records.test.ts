import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { recordsOf, termRecordsOf } from './records.ts';

const chapter = `<body class="chapter"><main><h1><span class="number">8.4</span> Processes</h1><div class="prose">
<p>It opens <em>here</em>.</p>
<h2 id="zombies"><a class="anchor" href="#zombies">8.4.1</a> Zombies</h2>
<p>A child that ended.</p>
<table><tr><td>Z</td><td>defunct</td></tr></table>
<figure class="example" id="zombie"><figcaption><a class="file">zombie.py</a><span class="shows">A child</span><span class="where">needs Linux</span></figcaption>
<div class="program"><pre><code>import os
if os.fork():
    pass</code></pre></div><div class="terminal"><samp>Z</samp><p class="status">exit 0</p></div></figure>
<nav class="section-questions"><a>Asked on this section</a></nav>
<h2 id="questions">Questions</h2>
<article class="question" id="q-zombie"><p class="marks">mid</p><p class="asks">What is a zombie?</p>
<details><summary>Answer</summary><p>An ended child.</p><p class="part-label">Then they ask</p></details></article>
</div></main></body>`;
const records = recordsOf(parseDocument(chapter), '/python/processes/', 'chapter');
const at = (url: string) => records.find((record) => record.url === url);

describe('a chapter', () => {
  test('has a record for itself, each section, example and question', () => {
    expect(records.map(({ url, kind, title }) => [url, kind, title])).toEqual([
      ['/python/processes/', 'chapter', 'Processes'],
      ['/python/processes/#zombies', 'section', 'Zombies'],
      ['/python/processes/#zombie', 'example', 'zombie.py: A child'],
      ['/python/processes/#questions', 'section', 'Questions'],
      ['/python/processes/#q-zombie', 'question', 'What is a zombie?'],
    ]);
  });

  test('gives a section its text, rows of tables whole, and its code line by line', () => {
    expect(at('/python/processes/#zombies')?.passages).toEqual([
      { code: false, text: 'A child that ended.' },
      { code: false, text: 'Z · defunct' },
      { code: false, text: 'zombie.py' },
      { code: false, text: 'A child' },
      { code: true, lines: ['import os', 'if os.fork():', '    pass'] },
      { code: true, lines: ['Z'] },
    ]);
  });

  test('gives a question its answer without labels', () => {
    expect(at('/python/processes/#q-zombie')?.passages).toEqual([
      { code: false, text: 'An ended child.' },
    ]);
  });
});

test('each term of the glossary is a record', () => {
  const html = `<body class="glossary"><main><h1>Glossary</h1><dl><div id="pipe"><dt><a href="#pipe"><dfn>pipe</dfn></a></dt><dd>A buffer in the kernel.<p class="taught">Taught in 8.4</p></dd></div></dl></main></body>`;
  expect(termRecordsOf(parseDocument(html), '/glossary/')).toEqual([
    {
      url: '/glossary/#pipe',
      kind: 'term',
      title: 'pipe',
      page: 'Glossary',
      passages: [{ code: false, text: 'A buffer in the kernel.' }],
      codes: [],
    },
  ]);
});
