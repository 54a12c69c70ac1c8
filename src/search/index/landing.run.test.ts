import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Element } from 'domhandler';
import { findOne, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { checkContent } from '../../checks/check-content.ts';
import { readTaskPrograms } from '../../examples/task-programs.ts';
import { contentRoot } from '../../series/read/content-root.ts';
import { builtInPages } from '../../site/built-in-pages.ts';
import { searchRecords } from './records.ts';

const pages = new Map<string, ReturnType<typeof parseDocument>>();
function pageAt(address: string) {
  const page =
    pages.get(address) ?? parseDocument(readFileSync(resolve(`dist${address}index.html`), 'utf8'));
  pages.set(address, page);
  return page;
}

test('each search result leads to the element of the finished page that has its title', () => {
  const { series, examples } = checkContent(contentRoot);
  const records = searchRecords({
    series,
    examplesOf: ({ folder }) => examples.get(folder) ?? new Map(),
    programOf: (task) => readTaskPrograms(contentRoot, task).given ?? { name: '', code: '' },
    pages: builtInPages(series, existsSync(resolve('dist/changes'))),
  });
  expect(records.length).toBeGreaterThan(100);
  const wrong = records.filter(({ url, title }) => {
    const [address = '', id] = url.split('#');
    const landed = findOne(
      (element: Element) =>
        id === undefined ? element.name === 'h1' : element.attribs['id'] === id,
      pageAt(address).children,
    );
    // An example is called by its file, and by what it shows; a list by what it holds, and its part.
    const words = title.split(': ')[0]?.toLowerCase() ?? '';
    return !landed || !textContent(landed).replace(/\s+/g, ' ').toLowerCase().includes(words);
  });
  expect(wrong.map(({ url, title }) => `${url} ${title}`)).toEqual([]);
});
