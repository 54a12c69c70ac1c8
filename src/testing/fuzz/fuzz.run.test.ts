import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../checks/check-content.ts';
import { copySeries } from './copy-series.ts';
import { fuzz, summary } from './fuzz.ts';

test('the series that is damaged is sound', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sound-'));
  expect(checkContent(copySeries(join(folder, 'series'), 1).root).problems).toEqual([]);
  rmSync(folder, { recursive: true });
});

test('a thousand damages give either all pages, or a diagnostic with file and line', {
  timeout: 900_000,
}, async () => {
  const numbers = Array.from({ length: 1_000 }, (_, index) => 1 + index);
  const report = await fuzz(6, numbers, { together: 120, alone: 2 });
  process.stdout.write(`${summary(report)}\n`);
  expect(report.wrong, summary(report)).toEqual([]);
  expect(report.outcomes).toHaveLength(numbers.length);
  expect(report.together.sound.length).toBeGreaterThan(60);
});
