import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seriesFromFiles } from '../../testing/series-of.ts';
import { buildIndex } from '../index/build-index.ts';
import { openFolder } from './open-folder.ts';
import { search } from './search.ts';

const section = (id: string, text: string) => `## Section ${id} {#${id}}\n\n${text}\n`;
const many = Array.from({ length: 9 }, (_, at) =>
  section(`t${at}`, `The timeout is ${at} seconds.`),
);
const chapter = [
  '---\ntitle: Chapter\ndescription: What is searched.\n---\n',
  section('new', 'Since Python 3.12 the name is another.'),
  section('patch', 'It was mended in 3.11.4 for all.'),
  section('code', 'The return code was -11, then 12 and 311.'),
  section('io', 'A thread waits for I/O.'),
  section('utf', 'The bytes are UTF-8.'),
  section('cert', 'A certificate is X.509 data.'),
  section('cluster', 'Kubernetes starts it again.'),
  section('british', 'We analyse the colour of a dialogue.'),
  section('slip', 'A call with `timout=9` is refused.'),
  section('plural', 'Each of the VMs has two IPv4 addresses, and IaC makes them.'),
  section('hidden', 'The ms and ps of it, and what is else there.'),
  section('quoted', "This is the kernel's group of processes."),
  ...many,
].join('\n');

const folder = mkdtempSync(join(tmpdir(), 'index-'));
let index: Awaited<ReturnType<typeof openFolder>>;
beforeAll(async () => {
  const series = seriesFromFiles({ '08-part/01-chapter.mdx': chapter });
  const none = { examplesOf: () => new Map(), programOf: () => ({ name: '', code: '' }) };
  const { files } = await buildIndex({ series, ...none }, 'en');
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  index = await openFolder(folder);
});
afterAll(() => {
  index.close();
  rmSync(folder, { recursive: true });
});
const found = async (query: string) =>
  (await search(query, index)).hits.map(({ url }) => url.split('#')[1]);

test.each([
  ['3.12', ['new']],
  ['python3.12', ['new']],
  ['3.11', ['patch']],
  ['3.11.4', ['patch']],
  ['I/O', ['io']],
  ['io', ['io']],
  ['utf8', ['utf']],
  ['UTF-8', ['utf']],
  ['X.509', ['cert']],
  ['x509', ['cert']],
  ['k8s', ['cluster']],
  ['kubernets', ['cluster']],
  ['analyze', ['british']],
  ['color', ['british']],
  ['dialog', ['british']],
  [`"the kernel's group"`, ['quoted']],
  ['“the kernel’s group”', ['quoted']],
  ['sha1', []],
  ['VMs', ['plural']],
  ['vm', ['plural']],
  ['IPv4', ['plural']],
  ['ipv4', ['plural']],
  ['iac', ['plural']],
  ['e2e', []],
])('%s finds %j and nothing else', async (query, sections) => {
  expect(await found(query)).toEqual(sections);
});

test('a misspelling that a text quotes does not hide the correctly spelt word', async () => {
  const { hits, corrected } = await search('timout', index);
  expect(hits[0]?.url).toContain('#slip');
  expect(hits.length).toBeGreaterThan(5);
  expect(corrected).toEqual([{ from: 'timout', to: 'timeout', both: true }]);
});

test('a quoted phrase that a record has is not reported as missing', async () => {
  expect((await search('"the kernel’s group"', index)).phraseMissing).toBe(false);
});
