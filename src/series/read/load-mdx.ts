import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import type { Report } from '../../diagnostics/diagnostics.ts';
import { emptyOutline } from '../outline.ts';
import { filesBelow } from './files-below.ts';
import { parseYaml, splitFrontMatter } from './front-matter.ts';
import { readOutline } from './read-outline.ts';
import { textOf } from './text.ts';

/** Where a loader reads, and whom it tells. */
export interface Folder {
  /** Path of the content folder. */
  root: string;
  /** Folder of the part within it. */
  folder: string;
  /** The name that diagnostics print for a path below `root`. */
  named: (path: string) => string;
  report: Report;
}

/**
 * Reads one MDX file: front matter against its schema, and the outline of its body.
 * @param path from the content folder
 * @param fallback stands in for front matter that has problems, which are reported
 */
export function loadMdx<T>(
  { root, named, report }: Omit<Folder, 'folder'>,
  path: string,
  schema: z.ZodType<T>,
  fallback: T,
) {
  const file = named(path);
  if (!existsSync(join(root, path))) {
    const message = 'there is no opening page';
    const hint = 'write this file, with its fields in front matter';
    report({ file, line: 1, column: 1, code: 'file-missing', message, hint });
    return { path, file, info: fallback, outline: emptyOutline() };
  }
  const text = textOf(readFileSync(join(root, path)), file, report);
  if (text === undefined) return { path, file, info: fallback, outline: emptyOutline() };
  const split = splitFrontMatter(text, file, report);
  const outline = readOutline(text, file, report);
  const info = split && parseYaml(split.yaml, schema, { file, firstLine: 2, report });
  return { path, file, info: info ?? fallback, outline };
}

/** Reports a file or folder whose name does not order or address it. */
export function misnamed(file: string, what: string, report: Report): void {
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

/** Names of the folders in a folder, sorted; none when it is not there. */
export function folders(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root)
    .filter((name) => !name.startsWith('.') && statSync(join(root, name)).isDirectory())
    .sort();
}

/** Paths of the MDX files in a folder of the content, sorted; `recursive` looks below it. */
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
