import { decodeAscending, encodeAscending, encodeNumber, NumberReader } from './numbers.ts';

/** A record that has a term. */
export interface Posting {
  /** Number of the record. */
  record: number;
  /** How much the term says about the record, as `levelOf` made it of a score. */
  level: number;
  /** Where it stands in title and text, ascending, at most `mostPositions`; none when it stands elsewhere. */
  positions: readonly number[];
}

/** So many places of a term are kept for each record, the first of them: nearness needs no more. */
export const mostPositions = 12;

/** A term with the records that have it. */
export interface TermEntry {
  term: string;
  /** How many records have it; more than there are postings when only the best are kept. */
  count: number;
  postings: Posting[];
}

const steps = 16;
const highest = 63;

/**
 * A score in one of 63 steps, each 4 % above the one before. Finer ones changed no order, coarser ones did.
 * @see Anh, Moffat: Simplified similarity scoring using term ranks, SIGIR 2005, on integer impacts
 *   https://doi.org/10.1145/1076034.1076075
 */
export const levelOf = (score: number): number =>
  Math.max(1, Math.min(highest, Math.round(steps * Math.log2(1 + score))));

/** The score that a level stands for. */
export const scoreOf = (level: number): number => 2 ** (level / steps) - 1;

/** Postings as they are written: each kind of number in a row of its own, where what is alike stands together. */
export interface PostingRows {
  /** How many postings there are. */
  length: number;
  /** The records, as the gaps between them. */
  records: string;
  levels: string;
  /** How many positions each has. */
  counts: string;
  positions: string;
}

/** Writes postings in rows. */
export function rowsOf(postings: readonly Posting[]): PostingRows {
  const places = postings.map(({ positions }) => positions);
  return {
    length: postings.length,
    records: encodeAscending(postings.map(({ record }) => record)),
    levels: postings.map(({ level }) => encodeNumber(level)).join(''),
    counts: places.map(({ length }) => encodeNumber(length)).join(''),
    positions: places.map(encodeAscending).join(''),
  };
}

/**
 * Writes a term as one line.
 * @param count how many records have it
 */
export function encodeTerm(term: string, count: number, rows: PostingRows): string {
  const { length, records, levels, counts, positions } = rows;
  const head = encodeNumber(count) + encodeNumber(length) + records;
  return `${term} ${head} ${levels} ${counts} ${positions}`;
}

/**
 * Reads what `encodeTerm` wrote.
 * @throws RangeError when it is cut off
 */
export function decodeTerm(line: string): TermEntry {
  const [term = '', first = '', second = '', third = '', fourth = ''] = line.split(' ');
  const head = new NumberReader(first);
  const [count, length] = [head.next(), head.next()];
  const [levels, lengths, places] = [second, third, fourth].map((text) => new NumberReader(text));
  const postings = decodeAscending(head, length).map((record) => ({
    record,
    level: levels?.next() ?? 0,
    positions: places && lengths ? decodeAscending(places, lengths.next()) : [],
  }));
  return { term, count, postings };
}
