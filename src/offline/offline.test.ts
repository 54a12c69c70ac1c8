import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { actionLabels, stateText } from './client/state-text.ts';
import { parseManifest } from './manifest.ts';
import { type OfflineState, parseState } from './messages.ts';
import { outdatedStores, storesOf } from './stores.ts';
import { manifestOf } from './write-offline.ts';

const outDir = mkdtempSync(join(tmpdir(), 'manifest-'));
afterAll(() => rmSync(outDir, { recursive: true }));

function write(path: string, content: string): void {
  mkdirSync(dirname(join(outDir, path)), { recursive: true });
  writeFileSync(join(outDir, path), content);
}

describe('the manifest', () => {
  for (const path of ['index.html', 'a b/index.html', 'offline/index.html', '_astro/x.1.js'])
    write(path, path);
  for (const path of ['picture.png', 'q/x/picture.png', '_headers', 'robots.txt', 'a.md', 'sw.js'])
    write(path, path);

  test('lists the files that a reader needs, sorted by address, with the offline page first', () => {
    const { files } = manifestOf(outDir);
    expect(files.map(([path, , bytes]) => [path, bytes])).toEqual([
      ['offline/', 18],
      ['', 10],
      ['_astro/x.1.js', 13],
      ['a%20b/', 14],
    ]);
  });

  test('has the same hash for the same files, and another one when a file changes', () => {
    const { build } = manifestOf(outDir);
    expect(manifestOf(outDir).build).toBe(build);
    write('index.html', 'other html');
    expect(manifestOf(outDir).build).not.toBe(build);
  });

  test.each([
    undefined,
    'text',
    {},
    { version: 2, build: 'a', files: [] },
    { version: 1, build: 'a', files: [['a', 'b']] },
    { version: 1, build: 'a', files: [['a', 'b', '3']] },
  ])('%j is not accepted as a manifest', (value) => {
    expect(parseManifest(value)).toBeUndefined();
  });
});

describe('caches', () => {
  test('with an old format are deleted, and those of another guide on the origin are not', () => {
    const { kept } = storesOf('https://a.org/guide/');
    const former = 'guide-offline /guide/ kept 0';
    const names = [kept, former, 'guide-offline / kept 0', 'other'];
    expect(outdatedStores('https://a.org/guide/', names)).toEqual([former]);
  });
});

describe('the text and the buttons for a state', () => {
  const latest = { build: 'b', bytes: 9_049_000 };
  const nothing: OfflineState = { version: 1, latest, running: false, outdated: false };
  const kept = { build: 'b', bytes: 9_049_000, files: 3 };
  const pending = { bytes: 9_049_000, done: 340_200, stopped: false };

  test.each<[Partial<OfflineState>, RegExp, string[]]>([
    [{}, /take 9\.0 MB on this device\.$/, ['Keep this guide offline (9.0 MB)']],
    [{ running: true, pending }, /^Fetching: 341 kB of 9\.0 MB\./, ['Stop']],
    [{ pending }, /^341 kB of 9\.0 MB are on this device/, ['Go on', 'Remove']],
    [{ pending, fault: 'space' }, /too little space.*341 kB of 9\.0 MB/, ['Go on', 'Remove']],
    [{ kept }, /^The whole guide is kept on this device: 9\.0 MB\.$/, ['Remove']],
    [{ kept, outdated: true }, /A newer version is out\.$/, ['Update what is kept', 'Remove']],
    [{ kept, pending, running: true }, /^Updating: 341 kB of 9\.0 MB\.$/, ['Stop']],
    [
      { fault: 'corrupt' },
      /cannot be read any more/,
      ['Keep this guide offline (9.0 MB)', 'Remove'],
    ],
  ])('for %j', (change, text, labels) => {
    const state = { ...nothing, ...change };
    expect(stateText(state)).toMatch(text);
    expect(Object.values(actionLabels(state))).toEqual(labels);
    expect(parseState(structuredClone(state))).toEqual(state);
  });

  test('a state in another format is ignored', () => {
    expect(parseState({ ...nothing, version: 2 })).toBeUndefined();
    expect(parseState({ version: 1 })).toBeUndefined();
  });
});
