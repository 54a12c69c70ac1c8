import type { Diagnostic } from '../series/diagnostics.ts';
import { chapterAddress, type Part } from '../series/model.ts';
import type { FinishedPage } from './finished-pages.ts';

/** Finds ids that stand twice in a finished page, and blames the source of the second. */
export function uniqueIds(pages: readonly FinishedPage[], parts: readonly Part[]): Diagnostic[] {
  return pages.flatMap((page) => {
    const repeated = new Set(page.ids.filter((id, index) => page.ids.indexOf(id) !== index));
    return [...repeated].map((id) => ({
      ...sourceOf(page.address, id, parts),
      code: 'id-duplicate' as const,
      message: `the page ${page.address} has more than one element with the id "${id}"`,
      hint: 'show each example, figure and question once a page, and give each heading its own id',
    }));
  });
}

function sourceOf(
  address: string,
  id: string,
  parts: readonly Part[],
): Pick<Diagnostic, 'file' | 'line' | 'column'> {
  for (const part of parts) {
    const chapter = part.chapters.find((candidate) => chapterAddress(part, candidate) === address);
    if (!chapter) continue;
    const matches = chapter.outline.elements.filter(({ attributes }) => {
      const name = (attributes['id'] ?? attributes['file'] ?? '')
        .split('/')
        .at(-1)
        ?.replace(/\.\w+$/, '');
      return name && id.replace(/^(?:q|figure)-/, '').startsWith(name);
    });
    const place = matches.at(-1) ?? chapter.sections.findLast((section) => section.id === id);
    return { file: chapter.file, line: place?.line ?? 1, column: place?.column ?? 1 };
  }
  return { file: address, line: 1, column: 1 };
}
