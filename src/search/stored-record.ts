import { isKind, type Kind } from './kinds.ts';

/** A paragraph, or a block of code with its lines as they stand. */
export type Passage = { code: false; text: string } | { code: true; lines: string[] };

/** A record as the index keeps it. */
export interface StoredRecord {
  /** Address without the base path, with its fragment. */
  url: string;
  kind: Kind;
  title: string;
  /** Title of the page that it stands in; empty for a page itself. */
  page: string;
  /** Other names it goes by. */
  names: string[];
  /** True when its title stands in many pages, so it is seldom what a reader looks for. */
  minor: boolean;
  /** Address of the section that an example, question, term or task belongs to; empty for others. */
  parent: string;
  passages: Passage[];
}

/** In JSON a paragraph is its text and a block of code a list of its lines; what is empty is left out. */
type Written = Partial<Omit<StoredRecord, 'passages'>> & { passages?: (string | string[])[] };

/** Writes a record; `joinRecords` makes a file of some. */
export function encodeRecord({
  passages,
  page,
  names,
  minor,
  parent,
  ...rest
}: StoredRecord): string {
  const texts = passages.map((passage) => (passage.code ? passage.lines : passage.text));
  const written: Written = {
    ...rest,
    ...(page !== '' && { page }),
    ...(names.length > 0 && { names }),
    ...(minor && { minor }),
    ...(parent !== '' && { parent }),
    ...(texts.length > 0 && { passages: texts }),
  };
  return JSON.stringify(written);
}

/** Puts written records into one file. */
export const joinRecords = (records: readonly string[]): string => `[${records.join(',')}]`;

/**
 * Reads a file of records.
 * @throws Error when it is something else
 */
export function decodeRecords(text: string): StoredRecord[] {
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read)) throw new Error('not the records of this guide');
  return (read as Written[]).map((written) => {
    const { url, kind, title, page = '', names = [], minor = false, parent = '' } = written;
    if (!url || !title || !isKind(kind)) throw new Error(`${url} is no record of this guide`);
    const passages = (written.passages ?? []).map(
      (passage): Passage =>
        typeof passage === 'string'
          ? { code: false, text: passage }
          : { code: true, lines: passage },
    );
    return { url, kind, title, page, names, minor, parent, passages };
  });
}
