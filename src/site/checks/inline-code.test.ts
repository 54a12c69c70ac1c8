import { createHash } from 'node:crypto';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { inlineCodeHashed, inlineFaults } from './inline-code.ts';

const hash = (text: string) => createHash('sha256').update(text).digest('base64');
const policy = `script-src 'self' 'sha256-${hash('run()')}'; style-src 'sha256-${hash('a{}')}'`;
const faults = (html: string) => inlineFaults(parseDocument(html), policy);

test.each([
  '<script>run()</script><style>a{}</style>',
  '<script src="/_astro/a.js" type="module"></script><script src="./a.js"></script>',
  '<script type="application/ld+json">{"any": "thing"}</script>',
  '<a href="/python/">x</a><a href="https://example.org/javascript:">x</a><a href="#style">x</a>',
  '<link rel="canonical" href="https://example.org/"><link rel="icon" href="/favicon.svg">',
  '<img src="data:image/png;base64,AA=="><a href="mailto:a@example.org">x</a>',
  '<code>&lt;script&gt;steal()&lt;/script&gt; onclick= style="</code>',
  '<p data-style="x" class="onload">javascript:alert(1)</p>',
])('%s is allowed', (html) => {
  expect(faults(html)).toEqual([]);
});

test.each([
  ['<script>run() </script>', 'holds a <script> without its hash'],
  ['<script type="speculationrules">{}</script>', 'holds a <script> without its hash'],
  ['<svg><style>b{}</style></svg>', 'holds a <style> without its hash'],
  ['<p style="color: red">x</p>', 'holds style= on <p>'],
  ['<img src=x onerror=alert(1)>', 'holds onerror= on <img>'],
  ['<svg ONLOAD=alert(1)>', 'holds onload= on <svg>'],
  ['<iframe src="/"></iframe>', 'holds <iframe>'],
  ['<base href="https://evil.example/">', 'holds <base>'],
  ['<a href="javascript:alert(1)">x</a>', 'leads to a script by href= on <a>'],
  ['<a href=" java&#10;script:alert(1)">x</a>', 'leads to a script by href= on <a>'],
  [
    '<svg><a xlink:href="JavaScript:alert(1)"></a></svg>',
    'leads to a script by xlink:href= on <a>',
  ],
  ['<form action="vbscript:x"></form>', 'leads to a script by action= on <form>'],
  ['<a href="data:text/html,x">x</a>', 'leads to data by href= on <a>'],
  ['<script src="//evil.example/x.js"></script>', 'loads //evil.example/x.js'],
  ['<img src="https://evil.example/x.png">', 'loads https://evil.example/x.png'],
  ['<img srcset="//evil.example/x.png 2x">', 'loads //evil.example/x.png 2x'],
  ['<link rel="stylesheet" href="//evil.example/x.css">', 'loads //evil.example/x.css'],
  ['<script src="https://evil.example/x.js"></script>', 'loads https://evil.example/x.js'],
])('%s is reported', (html, fault) => {
  expect(faults(html)).toEqual([fault]);
});

test('a page without a policy has that fault, and each other fault is reported once', () => {
  const found = inlineFaults(parseDocument('<p style="x"></p><p style="y"></p>'), undefined);
  expect(found).toEqual(['has no Content-Security-Policy', 'holds style= on <p>']);
});

test('a diagnostic names the content file of its page', () => {
  const addresses = new Map([
    [
      '/a/',
      { file: 'content/01-a/index.mdx', line: 1, fragments: new Map(), lineCounts: new Map() },
    ],
  ]);
  const pages = ['/a/', '/404.html'].map((address) => ({ address, unsafe: ['holds <base>'] }));
  expect(
    inlineCodeHashed(pages, addresses, 'content/index.mdx').map(({ file, message }) => [
      file,
      message,
    ]),
  ).toEqual([
    ['content/01-a/index.mdx', 'the finished page /a/ holds <base>'],
    ['content/index.mdx', 'the finished page /404.html holds <base>'],
  ]);
});
