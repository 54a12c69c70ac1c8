import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readHistory } from './history.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  mkdirSync(join(root, '01-tools'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

function git(day: string, ...args: string[]): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org'];
  const date = `${day}T12:00:00Z`;
  // Not the settings of whoever runs this, nor the repository of a hook that it runs in.
  const env = {
    PATH: process.env['PATH'],
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_DATE: date,
    TZ: 'UTC',
  };
  const { status, stderr } = spawnSync('git', ['-C', root, ...who, ...args], { env });
  if (status !== 0) throw new Error(`${stderr}`);
}

function commit(day: string): void {
  git(day, 'add', '.');
  git(day, 'commit', '-q', '-m', day);
}

const chapter = (text: string, title = 'First') =>
  `---\ntitle: ${title}\n---\n\n${text}\n\n## Begin {#begin}\n\nText.\n`;
const write = (name: string, text: string) => writeFileSync(join(root, '01-tools', name), text);

test('a chapter last changed when its text did, before or within its sections', () => {
  git('2026-01-01', 'init', '-q');
  write('01-first.mdx', chapter('It opens.'));
  write('02-second.mdx', chapter('It opens.'));
  commit('2026-01-01');
  write('01-first.mdx', chapter('It opens otherwise.'));
  commit('2026-02-02');
  write('02-second.mdx', chapter('It\nopens.', 'Another title'));
  renameSync(join(root, '01-tools/01-first.mdx'), join(root, '01-tools/03-first.mdx'));
  commit('2026-03-03');
  expect(readHistory(root).history?.lastChanged).toEqual({
    'tools/first': '2026-02-02',
    'tools/second': '2026-01-01',
  });
});

test('sections are new once, and changed when their own text is', () => {
  git('2026-01-01', 'init', '-q');
  write('01-first.mdx', chapter('It opens.'));
  commit('2026-01-01');
  write('01-first.mdx', `${chapter('It opens otherwise.')}More.\n`);
  commit('2026-02-02');
  const changes = readHistory(root).history?.changes.map(({ day, kind }) => `${day} ${kind}`);
  expect(changes).toEqual(['2026-02-02 changed', '2026-01-01 new']);
});

test('other line ends, and another title with them, are no change', () => {
  git('2026-01-01', 'init', '-q');
  git('2026-01-01', 'config', 'core.autocrlf', 'false');
  write('01-first.mdx', chapter('It opens.').replaceAll('\n', '\r\n'));
  commit('2026-01-01');
  write('01-first.mdx', chapter('It opens.', 'Another title'));
  commit('2026-02-02');
  expect(readHistory(root).history?.lastChanged).toEqual({ 'tools/first': '2026-01-01' });
});

test('bytes that were no UTF-8 once do not shift the texts behind them', () => {
  git('2026-01-01', 'init', '-q');
  writeFileSync(
    join(root, '01-tools/01-first.mdx'),
    Buffer.from(chapter('für '.repeat(99)), 'latin1'),
  );
  write('02-second.mdx', chapter('It opens.'));
  commit('2026-01-01');
  write('01-first.mdx', chapter('für '.repeat(99)));
  commit('2026-02-02');
  write('02-second.mdx', chapter('It opens.', 'Another title'));
  commit('2026-03-03');
  expect(readHistory(root).history?.lastChanged).toEqual({
    'tools/first': '2026-02-02',
    'tools/second': '2026-01-01',
  });
});

test('within a hook of another folder the history is that of the content', () => {
  git('2026-01-01', 'init', '-q');
  write('01-first.mdx', chapter('It opens.'));
  commit('2026-01-01');
  vi.stubEnv('GIT_DIR', '.git');
  vi.stubEnv('GIT_INDEX_FILE', '.git/index');
  const { history } = readHistory(join(root, '01-tools'));
  expect(Object.values(history?.lastChanged ?? {})).toEqual(['2026-01-01']);
});

test('a clone without old texts, and without what it was cloned from, tells so and no dates', () => {
  git('2026-01-01', 'init', '-q');
  write('01-first.mdx', chapter('It opens.'));
  commit('2026-01-01');
  git('2026-01-01', 'config', 'uploadpack.allowFilter', 'true');
  const clone = join(root, 'clone');
  git('2026-01-01', 'clone', '-q', '--no-checkout', '--filter=blob:none', `file://${root}`, clone);
  git('2026-01-01', '-C', 'clone', 'remote', 'set-url', 'origin', 'file:///gone');
  expect(readHistory(clone).missing).toMatch(/^git has no old texts: /);
});

test('without a history there are no dates, and the reason is told', () => {
  // The folder for temporary files may itself lie in a repository.
  vi.stubEnv('GIT_CEILING_DIRECTORIES', dirname(root));
  expect(readHistory(root)).toEqual({ missing: 'the content lies in no git repository' });
});
