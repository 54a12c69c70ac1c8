import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Replaces the first occurrence of a text in a file of a content folder.
 * @throws Error when the file does not contain it
 */
export function replaceInFile(
  content: string,
  file: string,
  search: string,
  replacement: string,
): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  if (!text.includes(search)) throw new Error(`${file} has no ${search}`);
  writeFileSync(path, text.replace(search, replacement));
}
