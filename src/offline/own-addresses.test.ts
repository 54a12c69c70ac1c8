import { expect, test } from 'vitest';
import { ownAddresses } from './own-addresses.ts';
import { firstSegments } from './write-offline.ts';

const files = ['offline/', '', '_astro/a.js', 'favicon.svg', 'part/', 'part/chapter/', 'q/x/'];
const segments = firstSegments({ files: files.map((path) => [path, 'hash', 1]) });
const root = ownAddresses('https://user.example.org/', segments);
const below = ownAddresses('https://user.example.org/guide/', segments);
const at = (path: string) => new URL(path, 'https://user.example.org');

test.each(['/', '/?q=x', '/index.html', '/part/', '/part/chapter', '/q/x/#a', '/part/print/'])(
  '%s is a page of the guide',
  (path) => {
    expect([root.any(at(path)), root.page(at(path))]).toEqual([true, true]);
    expect(below.page(at(`/guide${path}`))).toBe(true);
    expect(below.any(at(path))).toBe(false);
  },
);

test.each([
  '/part/chapter.md',
  '/part/part.pdf',
  '/part/x/picture.png',
  '/favicon.svg',
  '/_astro/a.js',
])('%s is a file of the guide', (path) =>
  expect([root.any(at(path)), root.page(at(path))]).toEqual([true, false]),
);

test.each(['/other/', '/other/page/', '/guide-dist/', '/llms.txt', '/feed.xml', '/partly/'])(
  '%s is none of it',
  (path) => expect([root.any(at(path)), below.any(at(path))]).toEqual([false, false]),
);

test('another origin is none of it', () => {
  expect(root.any(new URL('https://else.example.org/part/'))).toBe(false);
});
