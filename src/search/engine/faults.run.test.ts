import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeInto } from '../../site/write-into.ts';
import { seriesFromFiles } from '../../testing/series-of.ts';
import { buildIndex } from '../index/build-index.ts';
import { guardFetch } from './checked-fetch.ts';
import { openIndex } from './open-index.ts';
import { search } from './search.ts';

const folder = mkdtempSync(join(tmpdir(), 'index-'));
const base = 'http://guide.test/pagefind/';
const { fetch: originalFetch } = globalThis;
// Pagefind leaves a rejected promise unhandled when it cannot load a file, which would end the test run.
const listeners = process.listeners('unhandledRejection');
process.removeAllListeners('unhandledRejection').on('unhandledRejection', (reason) => {
  if (!String(reason).includes('Pagefind')) throw reason;
});
beforeAll(async () => {
  const series = seriesFromFiles({
    '08-part/01-one.mdx':
      '---\ntitle: Processes\ndescription: All of it.\n---\n\nText.\n\n## Zombies {#zombies}\n\nA zombie waits for its parent.\n\n## Signals {#signals}\n\nA signal ends it.\n',
  });
  const sources = {
    series,
    examplesOf: () => new Map(),
    programOf: () => ({ name: '', code: '' }),
  };
  const { files } = await buildIndex(sources, 'en');
  for (const [path, content] of files) writeInto(folder, path, content);
});
afterAll(() => {
  globalThis.fetch = originalFetch;
  process.removeAllListeners('unhandledRejection');
  for (const listener of listeners) process.on('unhandledRejection', listener);
  rmSync(folder, { recursive: true });
});

type Fault = (content: Buffer<ArrayBuffer>) => Response | Promise<Response>;

/** Searches the index; the files whose path matches `broken` are damaged by `fault`. */
async function find(
  query: string,
  broken?: RegExp,
  fault: Fault = (content) => new Response(content),
) {
  globalThis.fetch = async (input) => {
    const { pathname } = new URL(String(input));
    const content = readFileSync(join(folder, pathname.replace('/pagefind/', '')));
    return broken?.test(pathname) ? fault(content) : new Response(content);
  };
  const guard = guardFetch();
  const index = await openIndex(base, guard, () => import(join(folder, 'pagefind.js')));
  const { hits } = await search(query, index);
  return hits.map(({ url }) => url);
}

const faults: [name: string, fault: Fault][] = [
  ['is missing', () => new Response('not found', { status: 404 })],
  ['is the page for missing addresses', () => new Response('<!doctype html><title>404</title>')],
  ['is empty', () => new Response('')],
  ['is cut off', (content) => new Response(content.subarray(0, content.length - 9))],
  [
    'has a wrong byte',
    (content) => {
      const wrong = Buffer.from(content);
      wrong[wrong.length >> 1] = (wrong[wrong.length >> 1] ?? 0) ^ 0x55;
      return new Response(wrong);
    },
  ],
  ['does not come', () => Promise.reject(new TypeError('network error'))],
];

test('an undamaged index finds the record', async () => {
  expect(await find('zombie')).toContain('/part/one/#zombies');
});

describe.each([
  ['the first file', /entry\.json$/],
  ['the list of records', /\.pf_meta$/],
  ['a piece of the index', /\/index\//],
  ['a record', /\/fragment\//],
  ['the code of the search', /\.pagefind$/],
])('when %s', (_, file) => {
  test.each(faults)('%s, the search fails with a message', async (_name, fault) => {
    await expect(find('zombie', file, fault)).rejects.toThrow(
      'the search index could not be loaded',
    );
  });
});

test('a query without spelling mistakes works without the vocabulary file', async () => {
  const missing: Fault = () => new Response('', { status: 404 });
  expect(await find('zombie', /words\.txt$/, missing)).toContain('/part/one/#zombies');
  await expect(find('zombei', /words\.txt$/, missing)).rejects.toThrow('could not be loaded');
});
