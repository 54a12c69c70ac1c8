import { suggest } from '../diagnostics/nearest.ts';
import { chapterBySlug } from '../series/look-up.ts';
import type { Part, SectionReference } from '../series/model.ts';

/**
 * Looks up the section that a card, a task, a term or a version fact names.
 * @returns message and hint of a diagnostic; undefined when the section exists, or when its chapter did not parse
 *   and has been reported
 */
export function missingSection(
  part: Part,
  { chapter: slug, section: id }: SectionReference,
): { message: string; hint: string } | undefined {
  const chapter = chapterBySlug(part, slug);
  if (!chapter) {
    const slugs = part.chapters.map((candidate) => candidate.slug);
    return { message: `there is no chapter "${slug}"`, hint: suggest(slug, slugs) };
  }
  const ids = chapter.sections.map((section) => section.id);
  if (!chapter.outline.parsed || ids.includes(id)) return undefined;
  return { message: `there is no section "${slug}#${id}"`, hint: suggest(id, ids) };
}
