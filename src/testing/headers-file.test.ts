import { expect, test } from 'vitest';
import { headersFor, parseHeaderRules } from './headers-file.ts';

const rules = parseHeaderRules(`# a comment
/*
  X-Content-Type-Options: nosniff
  Link: </a>
/_astro/*
  Cache-Control: public, max-age=1
  Link: </b>

/*.md
  Content-Type: text/markdown; charset=utf-8
/sw.js
  Cache-Control: no-cache
`);

test.each([
  ['/', { 'x-content-type-options': 'nosniff', link: '</a>' }],
  ['/sw.js', { 'x-content-type-options': 'nosniff', link: '</a>', 'cache-control': 'no-cache' }],
  [
    '/_astro/a.b/c.js',
    {
      'x-content-type-options': 'nosniff',
      link: '</a>, </b>',
      'cache-control': 'public, max-age=1',
    },
  ],
  [
    '/python/logging.md',
    {
      'x-content-type-options': 'nosniff',
      link: '</a>',
      'content-type': 'text/markdown; charset=utf-8',
    },
  ],
])('%s has the headers of every rule that matches it', (path, headers) => {
  expect(Object.fromEntries(headersFor(rules, path))).toEqual(headers);
});

test('a dot in a path is a dot', () => {
  expect(headersFor(rules, '/swxjs').has('cache-control')).toBe(false);
});

test('a line that is neither a path nor a header is named', () => {
  expect(() => parseHeaderRules('/*\n  X-A: b\nnosniff\n')).toThrow('_headers:3');
  expect(() => parseHeaderRules('  X-A: b\n')).toThrow('_headers:1');
});
