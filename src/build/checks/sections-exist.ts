import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { suggest } from '../../series/nearest.ts';
import type { Check } from './context.ts';

/** Every card names a section that teaches it. */
export const sectionsExist: Check = ({ root, source, home }, complain) => {
  const question = home?.part.questions.find(({ file }) => file === source.file);
  if (!home || !question || question.target.chapter === '') return;
  const { chapter: slug, section: id } = question.target;
  const place = { line: lineOfField(join(root, source.path), 'section'), column: 1 };
  const chapter = home.part.chapters.find((candidate) => candidate.slug === slug);
  if (!chapter) {
    const hint = suggest(
      slug,
      home.part.chapters.map((candidate) => candidate.slug),
    );
    complain(place, 'section-unknown', `there is no chapter "${slug}"`, hint);
  } else if (chapter.outline.parsed && !chapter.sections.some((section) => section.id === id)) {
    const hint = suggest(
      id,
      chapter.sections.map((section) => section.id),
    );
    complain(place, 'section-unknown', `there is no section "${slug}#${id}"`, hint);
  }
};

function lineOfField(path: string, field: string): number {
  const lines = readFileSync(path, 'utf8').split('\n');
  return (
    Math.max(
      0,
      lines.findIndex((line) => line.startsWith(`${field}:`)),
    ) + 1
  );
}
