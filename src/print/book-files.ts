import { type Part, partAddress } from '../series/model.ts';

/** A book that a release offers. */
export interface BookFile {
  kind: 'PDF' | 'EPUB';
  /** Path within the site, without the base path. */
  path: string;
}

/** The books of a part. */
export const bookFiles = (part: Pick<Part, 'slug'>): BookFile[] => [
  { kind: 'PDF', path: `${partAddress(part)}${part.slug}.pdf` },
  { kind: 'EPUB', path: `${partAddress(part)}${part.slug}.epub` },
];

/** Set by `npm run book`: then the build makes the books too, and pages offer them. */
export const booksVariable = 'GUIDE_BOOKS';

/** True in a build that makes the books. */
export const booksAreMade = (): boolean => process.env[booksVariable] === '1';
