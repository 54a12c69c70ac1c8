import { encodeNumber } from '../coding/numbers.ts';
import {
  levelOf,
  mostPositions,
  type Posting,
  type PostingRows,
  rowsOf,
} from '../coding/postings.ts';
import type { RecordWords } from './record-words.ts';
import { scoreTerm } from './score.ts';

/** Collects the terms of the records of a segment. */
export class SegmentTerms {
  readonly #postings = new Map<string, Posting[]>();

  /** @param record its number in the segment; records come in their order */
  add(record: number, { terms, length }: RecordWords): void {
    for (const evidence of terms) {
      const level = levelOf(scoreTerm(evidence, length));
      const positions = evidence.positions.slice(0, mostPositions);
      const posting = { record, level, positions };
      const postings = this.#postings.get(evidence.term);
      if (postings) postings.push(posting);
      else this.#postings.set(evidence.term, [posting]);
    }
  }

  /** All of them as text, a term a line, for `MergedTerms`. */
  written(): string {
    return [...this.#postings].map(([term, postings]) => lineOf(term, postings)).join('\n');
  }
}

/** The first record's number stands apart from the gaps: it changes with what comes before the segment. */
function lineOf(term: string, postings: readonly Posting[]): string {
  const first = postings[0]?.record ?? 0;
  const last = postings.at(-1)?.record ?? 0;
  const { length, records, levels, counts, positions } = rowsOf(postings);
  const gaps = records.slice(encodeNumber(first).length);
  return [term, length, first, last, gaps, levels, counts, positions].join(' ');
}

/** The terms of all segments, joined without a look at the single postings. */
export class MergedTerms {
  readonly #terms = new Map<string, PostingRows & { last: number }>();

  /**
   * @param written the terms of a segment; segments come in their order
   * @param base number of the segment's first record
   */
  add(written: string, base: number): void {
    if (written === '') return;
    for (const line of written.split('\n')) {
      const [term = '', length, first, last, gaps = '', levels = '', counts = '', positions = ''] =
        line.split(' ');
      let rows = this.#terms.get(term);
      if (!rows) {
        rows = { length: 0, last: 0, records: '', levels: '', counts: '', positions: '' };
        this.#terms.set(term, rows);
      }
      rows.length += Number(length);
      rows.records += encodeNumber(base + Number(first) - rows.last) + gaps;
      rows.levels += levels;
      rows.counts += counts;
      rows.positions += positions;
      rows.last = base + Number(last);
    }
  }

  /** Each term with its postings. */
  get rows(): ReadonlyMap<string, PostingRows> {
    return this.#terms;
  }
}
