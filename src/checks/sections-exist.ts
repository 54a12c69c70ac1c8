import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardByFile, parseSectionReference, taskByFile } from '../series/look-up.ts';
import type { Check } from './context.ts';
import { missingSection } from './missing-section.ts';

/** Every card, follow-up question and task names a section that exists. */
export const sectionsExist: Check = ({ root, source, owner }, reportAt) => {
  if (!owner) return;
  const card = cardByFile(owner.part, source.file);
  const section = (card ?? taskByFile(owner.part, source.file))?.info.section;
  const followUps = card?.info.followUps.map((followUp) => followUp.section) ?? [];
  for (const reference of new Set([section, ...followUps])) {
    const missing = reference && missingSection(owner.part, parseSectionReference(reference));
    if (!missing) continue;
    const position = { line: lineOfReference(join(root, source.path), reference), column: 1 };
    reportAt(position, 'section-unknown', missing.message, missing.hint);
  }
};

/** Finds the 1-based line of the front matter on which a field `section` has this value. */
function lineOfReference(path: string, reference: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  const holdsReference = (line: string) => /\bsection:/.test(line) && line.includes(reference);
  return Math.max(1, lines.findIndex(holdsReference) + 1);
}
