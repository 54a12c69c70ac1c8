import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../checks/check-content.ts';
import { buildSite } from '../build-site.ts';
import { copySeries } from './copy-series.ts';
import type { Copy } from './damage.ts';
import { anyDamage } from './damages.ts';
import { misplaced } from './judge.ts';
import { Random } from './random.ts';

const cases = 400;
/** Cases that are built, at most, as the parts of one series. */
const built = 40;

let folder: string;
let together: string;
beforeAll(() => {
  // Beyond the project: a copy may hold a link to anywhere, and tools that look through it would follow.
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  together = join(folder, 'together');
  copySeries(together, 0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What lies beside the part, as one text to compare. */
const outsideOf = (copy: Copy) =>
  copy
    .files(/^[^/]+$/)
    .map((file) => `${file}\n${copy.bytes(file).toString('latin1')}`)
    .join('\n');

test('the series that is damaged is sound', () => {
  expect(checkContent(copySeries(join(folder, 'series'), 1).root).diagnostics).toEqual([]);
});

test('a damaged series gives all its pages, or a diagnostic with file and line', {
  timeout: 900_000,
}, () => {
  let number = 0;
  const sound: string[] = [];
  const property = fc.property(
    fc.array(anyDamage, { minLength: 1, maxLength: 2 }),
    fc.gen(),
    (damages, choose) => {
      number += 1;
      const copy = copySeries(join(folder, 'series'), number);
      const before = outsideOf(copy);
      for (const damage of damages)
        if (copy.files().length > 0) damage.act(copy, new Random(choose));
      const { diagnostics } = checkContent(copy.root);
      expect(misplaced(copy.root, diagnostics)).toEqual([]);
      const alone = outsideOf(copy) !== before || !existsSync(copy.path(copy.part));
      if (diagnostics.length > 0 || alone || sound.length >= built) return;
      cpSync(copy.path(copy.part), join(together, copy.part), { recursive: true });
      sound.push(copy.part);
    },
  );
  fc.assert(property, { numRuns: cases, seed: 6, endOnFailure: true });
  expect(sound.length).toBeGreaterThan(25);

  const dist = resolve('.tmp', 'fuzz-dist');
  let build = buildSite({ content: together, outDir: dist });
  // What only the finished page shows is refused by name; the others are built again.
  const refused = new Set(
    build.printed.match(/(?<=^together\/)[^/\s]+(?=\/\S*:\d+:\d+ [a-z-]+ )/gm),
  );
  if (build.status !== 0) {
    expect([...refused], build.printed.slice(-3_000)).not.toEqual([]);
    expect(existsSync(dist)).toBe(false);
    for (const part of refused) rmSync(join(together, part), { recursive: true });
    build = buildSite({ content: together, outDir: dist });
  }
  expect(build.printed).not.toMatch(/^\s+at (?:\S+ \()?(?:file|node|\/)/m);
  expect(build.status, build.printed.slice(-3_000)).toBe(0);
  const pages = [...checkContent(together).addresses.keys()].filter((each) => each.endsWith('/'));
  const cutOff = pages.filter(
    (page) => !/<h1[\s\S]*<\/html>/.test(readFileSync(join(dist, page, 'index.html'), 'utf8')),
  );
  expect(cutOff).toEqual([]);
  rmSync(dist, { recursive: true });
  process.stdout.write(`${cases} damaged series, ${sound.length - refused.size} of them built\n`);
});
