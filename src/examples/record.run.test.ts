import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadExamples } from './load.ts';
import { recordExamples } from './record.ts';

let root: string;
let folder: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'record-'));
  folder = join(root, 'part', 'examples');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

const head = '# /// script\n# requires-python = ">=3.11"\n# [tool.guide]\n# title = "A"\n';

/** Records programs, and returns a line for each that failed: its name, the message and the hint. */
async function record(programs: Record<string, string>, timeoutMs?: number): Promise<string[]> {
  for (const [name, code] of Object.entries(programs))
    writeFileSync(join(folder, name), `${head}# runs = "linux"\n# ///\n\n${code}\n`);
  const failures: string[] = [];
  const examples = [...loadExamples(root, { folder: 'part' }, () => undefined).values()];
  const failed = (example: { name: string }, message: string, hint: string) =>
    failures.push(`${example.name}: ${message}; ${hint}`);
  const count = await recordExamples(examples, { recorded: () => undefined, failed }, timeoutMs);
  expect(count).toBe(failures.length);
  return failures;
}

const out = (name: string) => join(folder, name);

test('a program that hangs is ended and named, and the others are recorded', async () => {
  const failures = await record(
    { 'a.sh': 'echo first', 'b.sh': 'sleep 600', 'c.sh': 'echo last' },
    4000,
  );
  expect(failures).toEqual([
    expect.stringMatching(/^b\.sh: it was ended after 4 seconds, .*timeout$/),
  ]);
  expect(readFileSync(out('a.out'), 'utf8')).toMatch(/, exit 0, .*\nfirst\n$/);
  expect(readFileSync(out('c.out'), 'utf8')).toMatch(/\nlast\n$/);
  expect(existsSync(out('b.out'))).toBe(false);
});

test('what a hanging program has started is ended with it', async () => {
  const file = join(root, 'pid');
  await record({ 'a.sh': `sleep 600 &\necho $! >${file}\nwait` }, 4000);
  const child = `/proc/${readFileSync(file, 'utf8').trim()}/stat`;
  const state = () => (existsSync(child) ? readFileSync(child, 'utf8').split(' ')[2] : 'gone');
  await expect.poll(state, { timeout: 10_000 }).toMatch(/^(?:gone|Z)$/);
});

test('a program that prints without end is ended and named', async () => {
  const failures = await record({ 'a.sh': 'while :; do echo "$PATH"; done', 'b.sh': 'echo last' });
  expect(failures).toEqual([expect.stringMatching(/^a\.sh: it was ended after it had printed/)]);
  expect(existsSync(out('b.out'))).toBe(true);
});

describe('an output that no page can show is named while recording, with what to do', () => {
  test.each([
    [
      'colour codes',
      String.raw`print("a\n\x1b[31mred\x1b[0m")`,
      /line 2 .* colours .*U\+001B.*NO_COLOR/,
    ],
    ['a line of progress', String.raw`print("10 %\r20 %")`, /line 1 .* "\\r".*U\+000D.*new line/],
    ['line ends of Windows', String.raw`print("a", end="\r\n")`, /line 1 .*U\+000D.*"\\n" alone/],
    ['a bell', String.raw`print("\a")`, /line 1 .*U\+0007.*as an escape/],
    ['an order of letters', String.raw`print("\u202eabc")`, /line 1 .*U\+202E.*as an escape/],
    [
      'bytes',
      String.raw`import sys; sys.stdout.buffer.write(b"a\n\xff\n")`,
      /line 2 .*not UTF-8.*as escapes/,
    ],
  ])('%s', async (_, code, expected) => {
    expect(await record({ 'a.py': code })).toEqual([expect.stringMatching(expected)]);
    expect(existsSync(out('a.out'))).toBe(false);
  });

  test('tabs, letters of all scripts and the sign for a lost letter are recorded', async () => {
    const failures = await record({ 'a.py': String.raw`print("a\tß 漢 👍🏽 \ufffd")` });
    expect(failures).toEqual([]);
    expect(readFileSync(out('a.out'), 'utf8')).toMatch(/\na\tß 漢 👍🏽 \ufffd\n$/);
  });
});

test('a status other than the declared one is named with what was printed', async () => {
  const [failure] = await record({ 'a.py': 'print("why"); raise SystemExit(3)' });
  expect(failure).toMatch(/^a\.py: it ended with 3, and its metadata says 0; it printed:\nwhy/);
});
