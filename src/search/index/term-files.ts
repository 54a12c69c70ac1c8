import { encodeTerm, type PostingRows } from '../coding/postings.ts';
import { sealed } from '../coding/sealed.ts';
import { isEdge } from './edge.ts';
import { mostTelling } from './most-telling.ts';

/** A file of terms before it has a name. */
export interface TermFile {
  /** The first term in it. */
  first: string;
  content: string;
}

/**
 * So many records are kept of a term that more of them have: the ones of which it says most. A word that
 * stands in thousands of records tells little about any, and would cost each search that has it.
 * @see Carmel et al.: Static index pruning for information retrieval systems, SIGIR 2001,
 *   https://doi.org/10.1145/383952.383958
 */
const mostPostings = 3000;

/** Terms of all records, encoded and cut into files. */
export function termFiles(terms: ReadonlyMap<string, PostingRows>): TermFile[] {
  const lines = [...terms]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([term, rows]) => ({
      term,
      line: encodeTerm(term, rows.length, mostTelling(rows, mostPostings)),
    }));
  const size = fileSize(lines.reduce((sum, { line }) => sum + line.length, 0));
  const files: (typeof lines)[] = [];
  let length = 0;
  for (const entry of lines) {
    const last = files.at(-1);
    if (!last || length + entry.line.length > size || (length > size / 2 && isEdge(entry.term))) {
      files.push([entry]);
      length = 0;
    } else last.push(entry);
    length += entry.line.length;
  }
  return files.map((entries) => ({
    first: entries[0]?.term ?? '',
    content: sealed(
      'terms',
      entries.map(({ line }) => line),
    ),
  }));
}

/**
 * Characters of a file. A search reads a few files and the list of all, so with the size of the index both
 * should grow as its square root; in steps of two, so that an edit does not change where all files begin.
 */
function fileSize(total: number): number {
  const even = Math.sqrt(total) * 6;
  return Math.max(4096, Math.min(32_768, 2 ** Math.round(Math.log2(even))));
}
