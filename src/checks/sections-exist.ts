import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardByFile, parseSectionReference, taskByFile } from '../series/look-up.ts';
import type { Check } from './context.ts';
import { missingSection } from './missing-section.ts';

/** Every card, every follow-up of one and every task names a section that teaches it. */
export const sectionsExist: Check = ({ root, source, home }, reportAt) => {
  if (!home) return;
  const card = cardByFile(home.part, source.file);
  const section = (card ?? taskByFile(home.part, source.file))?.info.section;
  const followUps = card?.info.followUps.map((followUp) => followUp.section) ?? [];
  for (const named of new Set([section, ...followUps])) {
    const missing = named && missingSection(home.part, parseSectionReference(named));
    if (!missing) continue;
    const place = { line: lineNaming(join(root, source.path), named), column: 1 };
    reportAt(place, 'section-unknown', missing.message, missing.hint);
  }
};

/** The number of the line of the front matter that gives a field `section` this value. */
function lineNaming(path: string, section: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  const names = (line: string) => /\bsection:/.test(line) && line.includes(section);
  return Math.max(1, lines.findIndex(names) + 1);
}
