import { expect, test } from 'vitest';
import { reportAddress } from './report-address.ts';

const page = { title: '8.4 “Pipes” & C#', url: 'https://example.org/guide/tools/pipes/' };

test.each([
  'https://github.com/owner/name',
  'https://github.com/owner/name/',
  'https://github.com/owner/name.git',
])('on GitHub, %s leads to a new issue that names the page', (source) => {
  const { origin, pathname, searchParams } = new URL(reportAddress(source, page));
  expect(origin + pathname).toBe('https://github.com/owner/name/issues/new');
  expect(searchParams.get('title')).toBe(`A mistake in ${page.title}`);
  expect(searchParams.get('body')?.split('\n')[0]).toBe(page.url);
});

test.each([
  'https://gitlab.example.org/owner/name',
  'https://github.com/owner/name/tree/main/docs',
  'https://github.com.example.org/owner/name',
  'https://git.sr.ht/~me/guide',
])('elsewhere, %s leads to itself', (source) => {
  expect(reportAddress(source, page)).toBe(source);
});
