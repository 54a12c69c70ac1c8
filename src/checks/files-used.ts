import { basename } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostics.ts';
import { suggest } from '../diagnostics/nearest.ts';
import { ledgerName } from '../permalinks/ledger.ts';
import { filesBelow } from '../series/read/files-below.ts';
import type { LoadedSeries } from '../series/read/load-series.ts';

/** What lies at the top of the content folder and of each part, beside folders. */
const data = {
  root: ['series.yaml', 'glossary.yaml', 'aliases.yaml', ledgerName, 'index.mdx'],
  part: ['versions.yaml', 'index.mdx'],
} as const;

/**
 * Finds texts and data that no step reads, so that nothing an author wrote is silently left out: a chapter
 * in a folder too deep, one that ends in .md, a misspelt glossery.yaml.
 * @param root path of the content folder
 * @param told names of the files that have a problem already
 */
export function unusedFiles(
  root: string,
  { home, parts }: LoadedSeries,
  told: ReadonlySet<string>,
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
    .filter((path) => !/(?:^|\/)\./.test(path) && !told.has(`${basename(root)}/${path}`))
    .flatMap((path) => {
      const [first = '', second = '', third] = path.split('/');
      if (/\.(?:mdx?|markdown)$/i.test(path)) {
        if (used.has(path) || (second === 'examples' && third !== undefined)) return [];
        return unused(
          root,
          path,
          'no page is made of this file',
          'name it NN-slug.mdx in the folder of its part, or delete it',
        );
      }
      const top = second === '' ? data.root : third === undefined ? data.part : undefined;
      if (!top || !/\.(?:ya?ml|json)$/i.test(path)) return [];
      if (second !== '' && !folders.has(first)) return [];
      const name = basename(path);
      if ((top as readonly string[]).includes(name)) return [];
      return unused(root, path, 'no step reads this file', suggest(name, top));
    });
}

function unused(root: string, path: string, message: string, hint: string): Diagnostic[] {
  const file = `${basename(root)}/${path}`;
  return [{ file, line: 1, column: 1, code: 'file-unused', message, hint }];
}
