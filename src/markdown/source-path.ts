import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseOrderedName } from '../series/names.ts';

/** Part, slug and number of a chapter, read from the path of its file. */
export interface ChapterPath {
  /** Folder name of its part, as "08-python". */
  folder: string;
  slug: string;
  /** Number of the part and of the chapter, as "8.4". */
  number: string;
}

/** Reads from the path of an MDX file which chapter it is; undefined for a file that is no chapter. */
export function parseChapterPath(file: URL | undefined): ChapterPath | undefined {
  const path = file && fileURLToPath(file);
  const name = parseOrderedName(path ? basename(path, '.mdx') : '');
  const folder = path ? basename(dirname(path)) : '';
  const part = parseOrderedName(folder);
  if (!name || !part) return undefined;
  return { folder, slug: name.slug, number: `${part.order}.${name.order}` };
}

/**
 * Makes the end of the accessible name of a code box or a table, so that no two boxes of a page have the same
 * name: several texts share a page, and all texts of a part share its booklet.
 * @returns as ", 8.4" in a chapter, ", pid-1" in a card and ", port-check" in a task; empty in any other text
 */
export function accessibleNameSuffix(file: URL | undefined): string {
  const chapter = parseChapterPath(file);
  if (chapter) return `, ${chapter.number}`;
  const path = file ? fileURLToPath(file) : '';
  const name = basename(path, '.mdx');
  const slug = name === 'index' ? basename(dirname(path)) : name;
  return /\/(?:questions|tasks)\//.test(path) ? `, ${slug}` : '';
}
