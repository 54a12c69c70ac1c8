import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardIn, taskIn } from '../series/look-up.ts';
import type { Check } from './context.ts';
import { missingSection } from './missing-section.ts';

/** Every card and every task names a section that teaches it. */
export const sectionsExist: Check = ({ root, source, home }, complain) => {
  if (!home) return;
  const target = (cardIn(home.part, source.file) ?? taskIn(home.part, source.file))?.target;
  if (!target || target.chapter === '') return;
  const missing = missingSection(home.part, target);
  if (!missing) return;
  const place = { line: lineOfField(join(root, source.path), 'section'), column: 1 };
  complain(place, 'section-unknown', missing.message, missing.hint);
};

function lineOfField(path: string, field: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  return Math.max(1, lines.findIndex((line) => line.startsWith(`${field}:`)) + 1);
}
