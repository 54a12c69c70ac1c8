import { type Part, partAddress } from '../series/model.ts';

/** A downloadable book of a part. */
export interface BookFile {
  kind: 'PDF' | 'EPUB';
  /** Path within the site, without the base path. */
  path: string;
}

/** The books of a part, which only a release build makes. */
export const bookFiles = (part: Pick<Part, 'slug'>): BookFile[] => [
  { kind: 'PDF', path: `${partAddress(part)}${part.slug}.pdf` },
  { kind: 'EPUB', path: `${partAddress(part)}${part.slug}.epub` },
];

/** Name of the environment variable by which `npm run book` tells the build to make books too. */
export const booksEnvironmentVariable = 'GUIDE_BOOKS';

/** True in a build that makes books, whose pages then link to them. */
export const booksAreMade = (): boolean => process.env[booksEnvironmentVariable] === '1';
