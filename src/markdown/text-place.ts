import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseOrderedName } from '../series/names.ts';

/** A chapter as its path tells it. */
export interface ChapterPlace {
  /** Folder of its part, as "08-python". */
  folder: string;
  slug: string;
  /** As "8.4". */
  number: string;
}

/** The chapter that an MDX file is; undefined for any other text. */
export function chapterAt(file: URL | undefined): ChapterPlace | undefined {
  const path = file && fileURLToPath(file);
  const name = parseOrderedName(path ? basename(path, '.mdx') : '');
  const folder = path ? basename(dirname(path)) : '';
  const part = parseOrderedName(folder);
  if (!name || !part) return undefined;
  return { folder, slug: name.slug, number: `${part.order}.${name.order}` };
}

/**
 * What follows the name of a box of code or a table, so that no two on one page are called alike: several
 * texts share a page, all of a part share its booklet.
 * @returns as ", 8.4" in a chapter, ", pid-1" in a card and ", port-check" in a task
 */
export function nameSuffix(file: URL | undefined): string {
  const chapter = chapterAt(file);
  if (chapter) return `, ${chapter.number}`;
  const path = file ? fileURLToPath(file) : '';
  const name = basename(path, '.mdx');
  const slug = name === 'index' ? basename(dirname(path)) : name;
  return /\/(?:questions|tasks)\//.test(path) ? `, ${slug}` : '';
}
