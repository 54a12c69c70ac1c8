import { expect, test } from 'vitest';
import { tighten } from './tighten.ts';

test.each([
  // At the edge of a block
  [
    '<ul> <li> <a href="/">One</a> </li> <li>Two\n</li></ul>',
    '<ul><li><a href="/">One</a></li><li>Two</li></ul>',
  ],
  [
    '<p class="facts"> 16 minutes ·\n<a>Markdown</a> </p>',
    '<p class="facts">16 minutes ·\n<a>Markdown</a></p>',
  ],
  ['</head> <body class="a"> <hr> text', '</head><body class="a"><hr>text'],
  // Between words
  ['<p>one <em>two</em> <code>three</code></p>', '<p>one <em>two</em> <code>three</code></p>'],
  ['<span>a</span> <span>b</span>', '<span>a</span> <span>b</span>'],
  ['<picture> <p-like> </p-like>', '<picture> <p-like> </p-like>'],
  ['<p>\u00a0one</p>', '<p>\u00a0one</p>'],
  // In code, and where a sign is no tag
  [
    '<p> a < b </p> <style>@media (width<34rem){}</style>',
    '<p>a < b</p><style>@media (width<34rem){}</style>',
  ],
  [
    '<div> <pre><code>\n  if a &lt; b:\n\n</code></pre> </div>',
    '<div><pre><code>\n  if a &lt; b:\n\n</code></pre></div>',
  ],
  // In an attribute
  ['<div aria-label="a > b"> x</div>', '<div aria-label="a > b">x</div>'],
  ['<p title="<p> x">y</p>', '<p title="<p> x">y</p>'],
])('of %j is left %j', (html, tight) => {
  expect(tighten(html)).toBe(tight);
});
