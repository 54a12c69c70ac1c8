import { describe, expect, test } from 'vitest';
import { siteAddress } from './site-address.ts';

const at = (SITE_URL?: string, BASE_PATH?: string) => {
  const { site, base } = siteAddress({ SITE_URL, BASE_PATH });
  return `${site} ${base}`;
};

describe('every form of SITE_URL and BASE_PATH', () => {
  test.each([
    [undefined, undefined, 'http://localhost:4321 /'],
    ['', '', 'http://localhost:4321 /'],
    ['https://example.org', undefined, 'https://example.org /'],
    ['https://example.org/', '/', 'https://example.org /'],
    ['https://EXAMPLE.org:443/', '', 'https://example.org /'],
    ['http://localhost:8080', 'guide', 'http://localhost:8080 /guide'],
    ['https://example.org/', '/guide/', 'https://example.org /guide'],
    ['https://example.org', '/a/b', 'https://example.org /a/b'],
    ['https://example.org/guide', undefined, 'https://example.org /guide'],
    ['https://example.org/guide/', '/guide', 'https://example.org /guide'],
    [' HTTPS://Example.org/Guide/\n', '', 'https://example.org /Guide'],
    ['https://bücher.example', '', 'https://xn--bcher-kva.example /'],
    ['http://[::1]:8080/a.b/~c', '', 'http://[::1]:8080 /a.b/~c'],
    ['https://example.org//', '//', 'https://example.org /'],
  ])('%s with %s is %s', (site, base, expected) => {
    expect(at(site, base)).toBe(expected);
  });
  test.each([
    ['example.org', undefined, 'SITE_URL is "example.org"'],
    ['localhost:4321', undefined, 'SITE_URL is "localhost:4321"'],
    ['ftp://example.org', undefined, 'SITE_URL is'],
    ['https://example.org/?a=b', undefined, 'SITE_URL is'],
    ['https://example.org/a', '/b', 'leave one of them out'],
    ['https://example.org', '/my guide', 'BASE_PATH: the path "/my guide"'],
    ['https://example.org', '/führer', 'BASE_PATH: the path'],
    ['https://example.org/führer', undefined, 'SITE_URL: the path'],
    ['https://example.org', '/a//b', 'BASE_PATH: the path'],
    ['https://example.org', '/a?b', 'BASE_PATH: the path'],
    ['https://example.org', '.', 'BASE_PATH: the path "/."'],
    ['https://example.org', '/a/../b', 'BASE_PATH: the path'],
    ['https://example.org', 'https://example.org/a', 'BASE_PATH: the path'],
    ['https://example.org/a/index.html', undefined, 'is that of a page'],
    ['"https://example.org"', undefined, 'SITE_URL is'],
    ['https://name:word@example.org', undefined, 'SITE_URL is'],
    ['undefined', undefined, 'SITE_URL is "undefined"'],
  ])('%s with %s is refused by name', (site, base, message) => {
    expect(() => at(site, base)).toThrow(message);
  });
});
