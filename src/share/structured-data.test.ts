import { expect, test } from 'vitest';
import { breadcrumbList, jsonLd } from './structured-data.ts';

test.each(['</script><script>alert(1)</script>', '<!-- <script>', '"quotes" and \\ and \u2028'])(
  '%s stays text in a data block',
  (name) => {
    const text = jsonLd([breadcrumbList([{ name, url: 'https://example.org/' }])]);
    expect(text).not.toContain('<');
    expect(JSON.parse(text)['@graph'][0].itemListElement[0].name).toBe(name);
  },
);

test('the way to a page is numbered from the home page on, and ends at the page itself', () => {
  const { itemListElement } = breadcrumbList([
    { name: 'Guide', url: 'https://example.org/' },
    { name: 'Python', url: 'https://example.org/python/' },
  ]);
  const type = '@type';
  expect(itemListElement).toEqual([
    { [type]: 'ListItem', position: 1, name: 'Guide', item: 'https://example.org/' },
    { [type]: 'ListItem', position: 2, name: 'Python' },
  ]);
});
