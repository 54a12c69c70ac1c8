import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Report } from '../../diagnostics/diagnostics.ts';
import { emptyOutline } from '../outline.ts';
import { filesBelow } from './files-below.ts';
import { findFrontMatter, parseYaml } from './front-matter.ts';
import { readOutline } from './read-outline.ts';
import { readText } from './read-text.ts';

/** The folder of a part that a loader reads, and the function that takes its diagnostics. */
export interface PartFolder {
  /** Path of the content folder. */
  root: string;
  /** Folder of the part within it. */
  folder: string;
  /** Gives the file name that diagnostics print for a path below `root`. */
  printedName: (path: string) => string;
  report: Report;
}

/**
 * Reads one MDX file: front matter against its schema, and the outline of its body.
 * @param path from the content folder
 * @param fallback value of `info` when the front matter is missing or wrong, which is reported
 */
export function loadMdx<T>(
  { root, printedName, report }: Omit<PartFolder, 'folder'>,
  path: string,
  schema: z.ZodType<T>,
  fallback: T,
) {
  const file = printedName(path);
  if (!existsSync(join(root, path))) {
    const message = 'there is no opening page';
    const hint = 'write this file, with its fields in front matter';
    report({ file, line: 1, column: 1, code: 'file-missing', message, hint });
    return { path, file, info: fallback, outline: emptyOutline() };
  }
  const text = readText(join(root, path), file, report);
  if (text === undefined) return { path, file, info: fallback, outline: emptyOutline() };
  const yaml = findFrontMatter(text, file, report);
  const outline = readOutline(text, file, report);
  const info =
    yaml === undefined ? undefined : parseYaml(yaml, schema, { file, firstLine: 2, report });
  return { path, file, info: info ?? fallback, outline };
}

/**
 * Reports a file or folder whose name does not have the form that gives it its order and its address.
 * @param what what the file or folder holds: "part", "chapter", "question" or "task"
 */
export function reportMisnamed(file: string, what: string, report: Report): void {
  const form = what === 'question' ? 'lower-case-words.mdx' : 'NN-lower-case-words';
  report({
    file,
    line: 1,
    column: 1,
    code: 'name-unordered',
    message: `this name of a ${what} does not order or address it`,
    hint: `rename it to the form ${form}`,
  });
}

/** Lists the names of the folders in a folder, sorted. A missing folder has none. */
export function folderNames(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => !name.startsWith('.') && statSync(join(root, name)).isDirectory())
    .sort();
}

/** Lists the paths of the MDX files in a folder of the content, sorted; `recursive` also looks in its subfolders. */
export function mdxFiles(root: string, folder: string, recursive = false): string[] {
  const path = join(root, folder);
  return (recursive ? filesBelow(path) : filesIn(path))
    .filter((name) => name.endsWith('.mdx') && !/(?:^|\/)\./.test(name))
    .sort();
}

function filesIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
}
