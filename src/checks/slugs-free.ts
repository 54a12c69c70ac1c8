import { reservedChapters, reservedParts, reservedTasks } from '../series/model.ts';
import type { SeriesCheck } from './context.ts';

/** No part, chapter or task takes an address that a page of the guide itself has. */
export const slugsFree: SeriesCheck = ({ parts }, report) => {
  const reportAt = (file: string, slug: string) =>
    report({
      file,
      line: 1,
      column: 1,
      code: 'slug-reserved',
      message: `the address of "${slug}" belongs to a page of the guide`,
      hint: 'give it another name after its number',
    });
  for (const part of parts) {
    if (reservedParts.has(part.slug)) reportAt(part.file, part.slug);
    for (const { slug, file } of part.chapters)
      if (reservedChapters.has(slug)) reportAt(file, slug);
    for (const { slug, file } of part.tasks) if (reservedTasks.has(slug)) reportAt(file, slug);
  }
};
