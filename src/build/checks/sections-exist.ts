import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check } from './context.ts';
import { missingSection } from './missing-section.ts';

/** Every card and every task names a section that teaches it. */
export const sectionsExist: Check = ({ root, source, home }, complain) => {
  const taught = home && [...home.part.questions, ...home.part.tasks];
  const target = taught?.find(({ file }) => file === source.file)?.target;
  if (!home || !target || target.chapter === '') return;
  const missing = missingSection(home.part, target);
  if (!missing) return;
  const place = { line: lineOfField(join(root, source.path), 'section'), column: 1 };
  complain(place, 'section-unknown', missing.message, missing.hint);
};

function lineOfField(path: string, field: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  return Math.max(1, lines.findIndex((line) => line.startsWith(`${field}:`)) + 1);
}
