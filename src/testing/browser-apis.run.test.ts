import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unsupportedApis } from './browser-apis.ts';

const folder = mkdtempSync(join(tmpdir(), 'apis-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('no browser code needs more than the oldest browsers have', () => {
  expect(unsupportedApis()).toEqual([]);
}, 120_000);

test('what is too new is found, and what is asked for first is not', () => {
  const lines = [
    'export const all = [',
    '  Map.groupBy([1], String),',
    '  Promise.withResolvers(),',
    '  new Set([1]).union(new Set([2])),',
    '  RegExp.escape("a"),',
    '  [1].values().map(String),',
    '  URL.parse("a"),',
    '  [1].toSorted(), [1].at(-1), structuredClone(1), Object.hasOwn({}, "a"),',
    '  document.createElement("div").showPopover?.(),',
    '  "startViewTransition" in document && document.startViewTransition(),',
    '];',
  ];
  const file = join(folder, 'new.ts');
  writeFileSync(file, lines.join('\n'));
  const found = unsupportedApis([file]).map(
    ({ place, needs }) => `${place.split(':')[1]} ${needs.split(' ')[0]}`,
  );
  expect(found).toEqual([
    '2 Map.groupBy',
    '3 Promise.withResolvers',
    '4 Set.union',
    '5 RegExp.escape',
    '6 Iterator.map',
    '7 URL.parse',
  ]);
}, 120_000);
