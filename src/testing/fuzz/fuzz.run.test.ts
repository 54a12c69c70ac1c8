import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkContent } from '../../checks/check-content.ts';
import { buildSite } from '../build-site.ts';
import { copySeries } from './copy-series.ts';
import type { SeriesCopy } from './damage.ts';
import { anyDamage } from './damages.ts';
import { malformedDiagnostics } from './judge.ts';
import { Random } from './random.ts';

const caseCount = 400;
/** Maximum number of cases that are built, all as parts of one series. */
const maxBuilt = 40;

let folder: string;
let joinedSeries: string;
beforeAll(() => {
  // Outside of the project, because a copy may contain links to anywhere, which tools of the project would follow.
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  joinedSeries = join(folder, 'together');
  copySeries(joinedSeries, 0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The files beside the folder of the part, as one text to compare. */
const filesBesidePart = (copy: SeriesCopy) =>
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
  const soundParts: string[] = [];
  const property = fc.property(
    fc.array(anyDamage, { minLength: 1, maxLength: 2 }),
    fc.gen(),
    (damages, choose) => {
      number += 1;
      const copy = copySeries(join(folder, 'series'), number);
      const before = filesBesidePart(copy);
      for (const damage of damages)
        if (copy.files().length > 0) damage.apply(copy, new Random(choose));
      const { diagnostics } = checkContent(copy.root);
      expect(malformedDiagnostics(copy.root, diagnostics)).toEqual([]);
      const alone = filesBesidePart(copy) !== before || !existsSync(copy.path(copy.part));
      if (diagnostics.length > 0 || alone || soundParts.length >= maxBuilt) return;
      cpSync(copy.path(copy.part), join(joinedSeries, copy.part), { recursive: true });
      soundParts.push(copy.part);
    },
  );
  fc.assert(property, { numRuns: caseCount, seed: 6, endOnFailure: true });
  expect(soundParts.length).toBeGreaterThan(25);

  const dist = resolve('.tmp', 'fuzz-dist');
  let build = buildSite({ content: joinedSeries, outDir: dist });
  // What only the finished page shows is refused by name; the others are built again.
  const refused = new Set(
    build.printed.match(/(?<=^content\/)[^/\s]+(?=\/\S*:\d+:\d+ [a-z-]+ )/gm),
  );
  if (build.status !== 0) {
    expect([...refused], build.printed.slice(-3_000)).not.toEqual([]);
    expect(existsSync(dist)).toBe(false);
    for (const part of refused) rmSync(join(joinedSeries, part), { recursive: true });
    build = buildSite({ content: joinedSeries, outDir: dist });
  }
  expect(build.printed).not.toMatch(/^\s+at (?:\S+ \()?(?:file|node|\/)/m);
  expect(build.status, build.printed.slice(-3_000)).toBe(0);
  const pages = [...checkContent(joinedSeries).addresses.keys()].filter((each) =>
    each.endsWith('/'),
  );
  const cutOff = pages.filter(
    (page) => !/<h1[\s\S]*<\/html>/.test(readFileSync(join(dist, page, 'index.html'), 'utf8')),
  );
  expect(cutOff).toEqual([]);
  rmSync(dist, { recursive: true });
  process.stdout.write(
    `${caseCount} damaged series, ${soundParts.length - refused.size} of them built\n`,
  );
});
