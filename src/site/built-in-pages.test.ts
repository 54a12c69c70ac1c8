import { expect, test } from 'vitest';
import { seriesFromFiles } from '../testing/series-of.ts';
import { builtInPages } from './built-in-pages.ts';

const chapter =
  '---\ntitle: One\ndescription: All of it.\n---\n\nText.\n\n## First {#first}\n\nText.\n';
const part = { '08-part/01-one.mdx': chapter };
const versions =
  'releases: [{ version: "1.1", released: 2023-10-02, endOfLife: 2028-10-31 }, { version: "1.2", released: 2024-10-02, endOfLife: 2029-10-31 }]\nfacts:\n  - { version: "1.2", change: It counts from one., matters: Nothing else is needed., section: one#first, source: "https://example.org/" }\n';

test('only built-in pages that the site has are in the index', () => {
  expect(builtInPages(seriesFromFiles(part), false).map(({ url }) => url)).toEqual([
    '/search/',
    '/offline/',
    '/part/',
    '/part/print/',
  ]);
});

test('the title of the list of versions names the first and the last version', () => {
  const pages = builtInPages(seriesFromFiles({ ...part, '08-part/versions.yaml': versions }), true);
  expect(pages.find(({ url }) => url === '/part/versions/')).toMatchObject({
    title: 'Versions 1.1 to 1.2: what differs',
    part: 'part',
  });
  expect(pages.map(({ url }) => url)).toContain('/changes/');
});
