import { encodeNumber, NumberReader } from '../coding/numbers.ts';
import type { PostingRows } from '../coding/postings.ts';
import { NumberCutter } from './number-cutter.ts';

/**
 * The postings of a term that say most of their records: of equal ones the first.
 * @param most so many at most; when there are more, the rest is left out
 */
export function mostTelling(rows: PostingRows, most: number): PostingRows {
  if (rows.length <= most) return rows;
  const { lowest, room } = leastLevel(rows, most);
  const [records, levels, counts] = [rows.records, rows.levels, rows.counts].map(
    (row) => new NumberReader(row),
  );
  const positions = new NumberCutter(rows.positions);
  const kept = { length: most, records: '', levels: '', counts: '', positions: '' };
  let left = room;
  /** The gap from the last record that was kept to the one that is looked at. */
  let gap = 0;
  for (let at = 0; at < rows.length; at++) {
    gap += records?.next() ?? 0;
    const level = levels?.next() ?? 0;
    const count = counts?.next() ?? 0;
    const places = positions.cut(count);
    if (level < lowest || (level === lowest && left-- <= 0)) continue;
    kept.records += encodeNumber(gap);
    kept.levels += encodeNumber(level);
    kept.counts += encodeNumber(count);
    kept.positions += places;
    gap = 0;
  }
  return kept;
}

/** The lowest level that has a place among the first `most`, and how many postings of it have one. */
function leastLevel({ length, levels }: PostingRows, most: number) {
  const having: number[] = [];
  const reader = new NumberReader(levels);
  for (let at = 0; at < length; at++) {
    const level = reader.next();
    having[level] = (having[level] ?? 0) + 1;
  }
  let lowest = having.length - 1;
  let room = most;
  while (lowest > 0 && room > (having[lowest] ?? 0)) room -= having[lowest--] ?? 0;
  return { lowest, room };
}
