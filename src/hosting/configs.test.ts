import { expect, test } from 'vitest';
import { headersFor, headersText, parseHeaderRules, tooLong } from '../testing/headers-file.ts';
import { caddyConfig } from './caddy.ts';
import { nginxConfig } from './nginx.ts';
import { hostRules } from './rules.ts';

const rules = hostRules("default-src 'none'", '/guide');
const place = { name: 'docs.example.org', root: '/var/www/docs' };
const addresses = ['/', '/a/', '/a.md', '/a.py', '/_astro/x.js', '/search-index/parts/x', '/sw.js'];

test('what is written to _headers is read back the same', () => {
  expect(parseHeaderRules(headersText(rules))).toEqual(rules);
});

test.each(addresses)(
  '/guide%s has each header from one rule, as hosts join what comes twice',
  (path) => {
    const address = `/guide${path}`;
    const names = rules
      .filter(
        ({ path: pattern }) => headersFor([{ path: pattern, headers: [['x', '']] }], address).size,
      )
      .flatMap(({ headers }) => headers.map(([name]) => name));
    expect(names).toEqual([...new Set(names)]);
    expect(names).toContain('Content-Security-Policy');
  },
);

test('a line that Cloudflare would ignore is named with its length', () => {
  expect(tooLong(headersText(rules))).toEqual([]);
  const long = headersText(hostRules(`style-src ${'x'.repeat(2_000)}`, ''));
  expect(tooLong(long)).toEqual([
    expect.stringMatching(/^Content-Security-Policy, 20\d\d of 2000$/),
  ]);
});

test.each([nginxConfig, caddyConfig])('%o names the place and the base path', (config) => {
  const text = config(rules, place);
  expect(text).toContain('docs.example.org');
  expect(text).toContain('/var/www/docs');
  expect(text).toContain('/guide/404.html');
  expect(text).toContain(`Content-Security-Policy "default-src 'none'"`);
});

test.each(['$uri', 'a"b', '{path}', 'a\\'])('a value that holds %s is not written', (value) => {
  const odd = [{ path: '/*', headers: [['X-Odd', value]] as [string, string][] }];
  expect(() => nginxConfig(odd, place)).toThrow(value);
  expect(() => caddyConfig(odd, place)).toThrow(value);
});
