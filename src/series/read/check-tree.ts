import { closeSync, type Dirent, openSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { DiagnosticCode, Report } from '../../diagnostics/diagnostics.ts';

/** Matches the name of a content file by its extension. */
const fileEnding = /\.(?:mdx|ya?ml|json|py|sh|out|svg)$/i;

/** Names of the folders of a part. */
const partFolderNames: ReadonlySet<string> = new Set(['examples', 'figures', 'questions', 'tasks']);

/** Matches a character that some system forbids in a name, or that would break the line that reports it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unprintable = /[\x00-\x1f\x7f\u202a-\u202e\u2066-\u2069"*:<>?\\|]/;

const hints = {
  link: 'replace the link by what it leads to',
  special: 'delete it: content holds files and folders only',
  folder: 'rename the folder, or put the file there that its name promises',
  file: 'make it a folder, or rename the file',
  name: 'rename it with letters, digits, "-", "_" and "."',
  clash: 'rename one of them: systems that ignore case keep only one',
} as const;

/**
 * Checks the content folder before anything in it is read: it may hold only plain files and folders that can be
 * read, under names that every system allows. A symbolic link could lead out of the folder or in a circle, and
 * reading a pipe would never end.
 * @param root path of the content folder
 * @returns false when anything was reported; reading the folder could then fail or hang
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
      const reportAt = (code: DiagnosticCode, message: string, hint: string) => {
        valid = false;
        const file = `${basename(root)}/${relative(root, path).split(sep).join('/')}`;
        report({ file: printable(file), line: 1, column: 1, code, message, hint });
      };
      const sameName = names.get(entry.name.toLowerCase());
      names.set(entry.name.toLowerCase(), entry.name);
      if (sameName)
        reportAt('name-clash', `the name differs from "${sameName}" by case only`, hints.clash);
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
      else if (entry.isFile() && partFolderNames.has(entry.name))
        reportAt('file-special', 'this is a file, and its name is that of a folder', hints.file);
      else if (!isReadable(path))
        reportAt('file-unreadable', 'this cannot be read', 'give yourself the right to read it');
      else if (entry.isDirectory()) visit(path);
    }
  };
  visit(root);
  return valid;
}

/** Lists what a folder holds, sorted by name, without hidden entries; undefined when it cannot be read. */
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

function isReadable(path: string): boolean {
  try {
    closeSync(openSync(path, 'r'));
    return true;
  } catch {
    return false;
  }
}

/** Escapes the characters of a name that would break the line that reports it. */
function printable(name: string): string {
  const everyUnprintable = new RegExp(unprintable, 'g');
  return name.replace(everyUnprintable, (found) => JSON.stringify(found).slice(1, -1));
}
