import { type ChildProcess, spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, expect, onTestFailed, test, vi } from 'vitest';
import { astroCli, commandEnvironment, makeProject } from '../testing/build-site.ts';
import { replaceInFile } from '../testing/replace-in-file.ts';

const project = makeProject(fileURLToPath(new URL('../testing/fixtures/good', import.meta.url)));
const content = join(project, 'content');
const chapter = '01-tools/01-first.mdx';

let server: ChildProcess;
let printed = '';
let origin = '';
const get = async (address: string) => {
  const response = await fetch(origin + address);
  return { status: response.status, text: await response.text() };
};
const soon = (check: () => Promise<void>, timeout = 45_000) =>
  vi.waitFor(check, { timeout, interval: 200 });

beforeAll(async () => {
  server = spawn(process.execPath, [astroCli, 'dev'], {
    cwd: project,
    env: commandEnvironment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (text) => {
      printed += text;
    });
  // The first start bundles what Astro depends on.
  await soon(async () => {
    origin = /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? '';
    expect(origin, printed).not.toBe('');
    expect((await get('/')).status, printed).toBe(200);
  }, 110_000);
});
afterAll(async () => {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  await ended;
  rmSync(project, { recursive: true });
});

// What the server said tells why.
beforeEach(() => onTestFailed(() => console.error(printed)));

test('an edited example, a new chapter and a new question are there without a restart', async () => {
  replaceInFile(content, '01-tools/examples/hello.py', 'title = "', 'title = "Now ');
  writeFileSync(
    join(content, '01-tools/02-second.mdx'),
    '---\ntitle: Second\ndescription: The other chapter.\n---\n\nIt goes on.\n\n## Go on {#go-on}\n\nText.\n',
  );
  await soon(async () => {
    expect((await get('/tools/first/')).text).toContain('Now ');
    const second = await get('/tools/second/');
    expect(second.status).toBe(200);
    expect(second.text).toContain('It goes on.');
  });
  expect((await get('/tools/')).text).toContain('/tools/second/');
  replaceInFile(content, '01-tools/examples/hello.py', 'title = "Now ', 'title = "');
});

test('a program is a file, at the address that its page links to', async () => {
  for (const address of ['/tools/examples/hello.py', '/tools/tasks/add-up/add_up.py?x'])
    expect((await get(address)).status, address).toBe(200);
});

test('search finds what was written, in the index that is served', async () => {
  const { text } = await get('/pagefind/pagefind-entry.json');
  expect(JSON.parse(text).languages.en.page_count).toBeGreaterThan(3);
});

test('the booklet has the new chapter', async () => {
  const { status, text } = await get('/tools/print/');
  expect(status).toBe(200);
  expect(text).toContain('It goes on.');
});

test('a renamed chapter has its new address, and a removed one has none', async () => {
  renameSync(join(content, '01-tools/02-second.mdx'), join(content, '01-tools/02-other.mdx'));
  await soon(async () => {
    expect((await get('/tools/other/')).text).toContain('It goes on.');
    expect((await get('/tools/second/')).status).toBe(404);
  });
  rmSync(join(content, '01-tools/02-other.mdx'));
  await soon(async () => expect((await get('/tools/other/')).status).toBe(404));
  expect((await get('/tools/')).text).not.toContain('/tools/other/');
});

test('an edited text is on its page, its contents list and the page of its part', async () => {
  expect((await get('/tools/first/')).text).toContain('It opens here.');
  replaceInFile(content, chapter, 'It opens here.', 'It opens anew.');
  await soon(async () => expect((await get('/tools/first/')).text).toContain('It opens anew.'));
  replaceInFile(content, chapter, '## Begin {#begin}', '## Set out {#begin}');
  await soon(async () => {
    const { text } = await get('/tools/first/');
    expect(text.match(/Set out/g)?.length).toBeGreaterThan(1);
  });
  expect((await get('/tools/')).text).toContain('Set out');
});

test('a mistake is told in the terminal with its place, and all is well when it is mended', async () => {
  replaceInFile(content, chapter, '<Question id="what-is-it" />', '<Question id="what-is-at" />');
  await soon(async () => expect(printed).toMatch(/01-first\.mdx:\d+:\d+ question-unknown/));
  replaceInFile(content, chapter, '<Question id="what-is-at" />', '<Question id="what-is-it" />');
  await soon(async () => {
    expect(printed).toContain('all is well again');
    expect((await get('/tools/first/')).text).toContain('What is it');
  });
});

test('a page that cannot be shown says why in the overlay, and is not reloaded for ever', async () => {
  const messages: { type: string; err?: { message: string } }[] = [];
  const client = (await get('/@vite/client')).text;
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1];
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(data);
    messages.push(message);
    // As a browser does.
    if (message.type === 'full-reload') void get('/tools/first/');
  });
  await soon(async () => expect(messages.map(({ type }) => type)).toContain('connected'));
  replaceInFile(content, chapter, 'It opens anew.', 'It opens anew. <b>');
  await soon(async () => {
    const errors = messages.filter(({ type }) => type === 'error');
    expect(errors.at(-1)?.err?.message).toMatch(/01-first\.mdx:\d+:\d+ mdx-invalid/);
    expect((await get('/tools/first/')).status).toBe(500);
  });
  // Each reload of a loop follows the one before within a second.
  await soon(async () => {
    const before = messages.length;
    await new Promise((later) => setTimeout(later, 3000));
    expect(messages.length).toBe(before);
  });
  socket.close();
  replaceInFile(content, chapter, 'It opens anew. <b>', 'It opens anew.');
  await soon(async () => expect((await get('/tools/first/')).status).toBe(200));
});
