import { closeSync, type Dirent, openSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { Code, Report } from '../../diagnostics/diagnostics.ts';

/** Endings of names that the series reads as files. */
const fileEnding = /\.(?:mdx|ya?ml|json|py|sh|out|svg)$/i;

/** Names under which a part has folders. */
const folderNames: ReadonlySet<string> = new Set(['examples', 'figures', 'questions', 'tasks']);

/** Characters that a name cannot have on every system, or that would break the line that reports it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069"*:<>?\\|]/;

const hints = {
  link: 'replace the link by what it leads to',
  special: 'delete it: content holds files and folders only',
  folder: 'rename the folder, or put the file there that its name promises',
  file: 'make it a folder, or rename the file',
  name: 'rename it with letters, digits, "-", "_" and "."',
  twin: 'rename one of them: systems that ignore case keep only one',
} as const;

/**
 * Looks at the content folder before anything in it is read: all of it must be plain files and folders
 * that can be read, under names that every system can hold. A symbolic link could lead out of the folder
 * or round in a circle, and a pipe would never end.
 * @param root path of the content folder
 * @returns false when anything was reported; then reading it could fail or hang
 */
export function checkTree(root: string, report: Report): boolean {
  let valid = true;
  const kind = statSync(root, { throwIfNoEntry: false });
  if (!kind?.isDirectory()) {
    const file = basename(root);
    const message = kind ? 'the content folder is a file' : 'there is no content folder';
    const hint = 'make the folder content, with series.yaml and index.mdx in it';
    report({ file, line: 1, column: 1, code: 'file-missing', message, hint });
    return false;
  }
  const visit = (folder: string) => {
    const names = new Map<string, string>();
    for (const entry of entriesOf(folder) ?? []) {
      const path = join(folder, entry.name);
      const reportAt = (code: Code, message: string, hint: string) => {
        valid = false;
        const file = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
        report({ file: printable(file), line: 1, column: 1, code, message, hint });
      };
      const twin = names.get(entry.name.toLowerCase());
      names.set(entry.name.toLowerCase(), entry.name);
      if (twin) reportAt('name-clash', `the name differs from "${twin}" by case only`, hints.twin);
      if (unprintable.test(entry.name))
        reportAt(
          'name-unprintable',
          'the name holds a character that some system refuses',
          hints.name,
        );
      if (entry.isSymbolicLink()) reportAt('file-special', 'this is a symbolic link', hints.link);
      else if (!entry.isFile() && !entry.isDirectory())
        reportAt('file-special', 'this is neither a file nor a folder', hints.special);
      else if (entry.isDirectory() && fileEnding.test(entry.name))
        reportAt('file-special', 'this is a folder, and its name is that of a file', hints.folder);
      else if (entry.isFile() && folderNames.has(entry.name))
        reportAt('file-special', 'this is a file, and its name is that of a folder', hints.file);
      else if (!readable(path))
        reportAt('file-unreadable', 'this cannot be read', 'give yourself the right to read it');
      else if (entry.isDirectory()) visit(path);
    }
  };
  visit(root);
  return valid;
}

/** What a folder holds, in the order of names; nothing when it is not there. */
function entriesOf(folder: string): Dirent[] | undefined {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return undefined;
  }
}

function readable(path: string): boolean {
  try {
    closeSync(openSync(path, 'r'));
    return true;
  } catch {
    return false;
  }
}

function printable(name: string): string {
  const each = new RegExp(unprintable, 'g');
  return name.replace(each, (found) => JSON.stringify(found).slice(1, -1));
}
