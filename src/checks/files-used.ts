import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { ledgerName } from '../permalinks/ledger.ts';
import { filesBelow } from '../series/read/files-below.ts';
import type { LoadedSeries } from '../series/read/load-series.ts';

/** Files that the build reads directly in the content folder (`root`) and in a part's folder, beside its chapters. */
const knownFiles = {
  root: ['series.yaml', 'glossary.yaml', 'aliases.yaml', ledgerName, 'index.mdx'],
  part: ['versions.yaml', 'index.mdx'],
} as const;

/**
 * Finds texts and data files that the build does not read, so that nothing is left out silently: a chapter in a
 * subfolder, one that ends in .md, a misspelt glossery.yaml.
 * @param root path of the content folder
 * @param reported names of the files that have a diagnostic already; they are skipped
 */
export function unusedFiles(
  root: string,
  { home, parts }: LoadedSeries,
  reported: ReadonlySet<string>,
): Diagnostic[] {
  const sources = parts.flatMap((part) => [
    part,
    ...part.chapters,
    ...part.questions,
    ...part.tasks,
  ]);
  const used = new Set([home, ...sources].map(({ path }) => path));
  const folders = new Set(parts.map(({ folder }) => folder));
  return filesBelow(root)
    .filter((path) => !/(?:^|\/)\./.test(path) && !reported.has(`${basename(root)}/${path}`))
    .flatMap((path) => {
      const [first = '', second = '', third] = path.split('/');
      if (/\.(?:mdx?|markdown)$/i.test(path)) {
        if (used.has(path) || (second === 'examples' && third !== undefined)) return [];
        return unusedFile(
          root,
          path,
          'no page is made of this file',
          'name it NN-slug.mdx in the folder of its part, or delete it',
        );
      }
      const expected =
        second === '' ? knownFiles.root : third === undefined ? knownFiles.part : undefined;
      if (!expected || !/\.(?:ya?ml|json)$/i.test(path)) return [];
      if (second !== '' && !folders.has(first)) return [];
      const name = basename(path);
      if ((expected as readonly string[]).includes(name)) return [];
      return unusedFile(root, path, 'no step reads this file', suggest(name, expected));
    });
}

function unusedFile(root: string, path: string, message: string, hint: string): Diagnostic[] {
  const file = `${basename(root)}/${path}`;
  return [{ file, line: 1, column: 1, code: 'file-unused', message, hint }];
}
