import { expect, test } from 'vitest';
import { guideAddresses } from './guide-addresses.ts';
import { firstSegments } from './write-offline.ts';

const files = ['offline/', '', '_astro/a.js', 'favicon.svg', 'part/', 'part/chapter/', 'q/x/'];
const segments = firstSegments({ files: files.map((path) => [path, 'hash', 1]) });
const root = guideAddresses('https://user.example.org/', segments);
const below = guideAddresses('https://user.example.org/guide/', segments);
const at = (path: string) => new URL(path, 'https://user.example.org');

test.each(['/', '/?q=x', '/index.html', '/part/', '/part/chapter', '/q/x/#a', '/part/print/'])(
  '%s is a page of the guide',
  (path) => {
    expect([root.contains(at(path)), root.isPage(at(path))]).toEqual([true, true]);
    expect(below.isPage(at(`/guide${path}`))).toBe(true);
    expect(below.contains(at(path))).toBe(false);
  },
);

test.each([
  '/part/chapter.md',
  '/part/part.pdf',
  '/part/x/picture.png',
  '/favicon.svg',
  '/_astro/a.js',
])('%s is a file of the guide', (path) =>
  expect([root.contains(at(path)), root.isPage(at(path))]).toEqual([true, false]),
);

test.each(['/other/', '/other/page/', '/guide-dist/', '/llms.txt', '/feed.xml', '/partly/'])(
  '%s does not belong to the guide',
  (path) => expect([root.contains(at(path)), below.contains(at(path))]).toEqual([false, false]),
);

test('an address of another origin does not belong to the guide', () => {
  expect(root.contains(new URL('https://else.example.org/part/'))).toBe(false);
});
